package import Documents
import Synchronization

/// One record: a file of a collection, read. It never changes; a class, so that passing it on costs next to nothing.
package final class Record: Sendable {
    /// Its name in the register.
    package let id: RecordID
    /// The part that its collection plays in the domain rules.
    package let role: Role?
    /// The path of its file.
    package let path: String
    private let contents: Mutex<RecordContents>
    /// The references in it, in the order of the text.
    package let references: [Reference]

    /// Its contents; read when they are first asked for, where an earlier check knows that they are sound.
    package var document: Document {
        contents.withLock { contents in
            let document = contents.document
            if case .waiting = contents { contents = .read(document) }
            return document
        }
    }

    /// Makes a record that was read.
    init(id: RecordID, role: Role?, document: Document, references: [Reference]) {
        self.id = id
        self.role = role
        self.references = references
        path = document.path
        contents = Mutex(.read(document))
    }

    /// Makes a record whose contents an earlier check has read.
    init(id: RecordID, role: Role?, file: SourceFile, source: SharedSource, references: [Reference]) {
        self.id = id
        self.role = role
        self.references = references
        path = file.path
        contents = Mutex(.waiting(file, source))
    }

    /// The value that the whole record is.
    package var root: Node { document.root }

    /// The value of a field of the record, by JSON Pointer or by name.
    package subscript(field: String) -> Node? { field.hasPrefix("/") ? root.at(field) : root[field] }

    /// What people call it: its name in a language, or in the first that it has, or its id.
    package func title(in language: String = "fi") -> String {
        guard let name = self["name"] ?? self["title"] else { return id.id }
        if name.isScalar { return name.text }
        return (name[language] ?? name.entries.first?.value)?.text ?? id.id
    }
}

/// A value of a record that names another record, as the schema's `x-references` says.
package struct Reference: Sendable {
    /// The index of the value's slot in its document.
    package let slot: Int
    /// The collections that the other record may be in.
    package let collections: [String]
    /// Whether following references of this field must come to an end, as the schema's `x-acyclic` says.
    package let isAcyclic: Bool
    /// The name that the value gives, whether or not there is such a record; `nil` where it is not of the right form.
    package let target: RecordID?

    /// Makes a reference that was read before.
    init(slot: Int, collections: [String], isAcyclic: Bool, target: RecordID?) {
        self.slot = slot
        self.collections = collections
        self.isAcyclic = isAcyclic
        self.target = target
    }

    /// Reads a reference: an id where one collection is allowed, `collection/id` where several are.
    init(slot: Int, text: String, collections: [String], isAcyclic: Bool) {
        self.slot = slot
        self.isAcyclic = isAcyclic
        self.collections = collections
        target = Self.target(text, in: collections)
    }

    /// The record that a text names: an id where one collection is allowed, `collection/id` where several are; `nil`
    /// for what is neither.
    package static func target(_ text: String, in collections: [String]) -> RecordID? {
        if collections.count == 1, let collection = collections.first {
            return RecordID(collection: collection, id: text)
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, collections.contains(String(parts[0])) else { return nil }
        return RecordID(collection: String(parts[0]), id: String(parts[1]))
    }
}
