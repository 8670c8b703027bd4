package import Documents
import Synchronization

/// One record: a file of a collection. It never changes; a class, so that passing it on costs next to nothing.
package final class Record: Sendable {
    /// Its name in the register.
    package let id: RecordID
    /// The part that its collection plays in the domain rules.
    package let role: Role?
    /// The path of its file.
    package let path: String
    private let state: Mutex<State>

    private enum State {
        case read(RecordContents)
        /// The references are known from an earlier check, the document is still to be read.
        case deferred(SourceFile, DeferredReading, [Reference])
    }

    /// Makes a record that was read.
    init(id: RecordID, role: Role?, contents: RecordContents) {
        self.id = id
        self.role = role
        path = contents.document.path
        state = Mutex(.read(contents))
    }

    /// Makes a record that an earlier check knows to be sound, with the references that it has found.
    init(id: RecordID, role: Role?, file: SourceFile, references: [Reference], reading: DeferredReading) {
        self.id = id
        self.role = role
        path = file.path
        state = Mutex(.deferred(file, reading, references))
    }

    /// Its contents, read now if they have not been.
    ///
    /// Where an earlier check knows the record, and it cannot be read now, this is an unsound document without values,
    /// and ``Register/requireAllRead()`` tells why.
    package var document: Document {
        state.withLock { state in
            switch state {
            case .read(let contents): return contents.document
            case .deferred(let file, let reading, let references):
                let contents = reading.contents(of: file, holding: references)
                state = .read(contents)
                return contents.document
            }
        }
    }

    /// The references in it, in the order of the text; reads nothing.
    package var references: [Reference] {
        state.withLock { state in
            switch state {
            case .read(let contents): contents.references
            case .deferred(_, _, let references): references
            }
        }
    }

    /// The value that is one of its references; the whole record where that cannot be read.
    package func value(of reference: Reference) -> Node {
        let document = document
        return document.slots.indices.contains(reference.slot)
            ? Node(document: document, index: reference.slot) : document.root
    }

    /// The reference that a value of it is; `nil` for other values.
    package func reference(at node: Node) -> Reference? { references.first { $0.slot == node.index } }

    /// The value that the whole record is.
    package var root: Node { document.root }

    /// The value of a field of the record, by JSON Pointer or by name.
    package subscript(field: String) -> Node? { field.hasPrefix("/") ? root.at(field) : root[field] }

    /// What people call it: its name in a language, or in the first that it has, or its id.
    package func title(in language: String = "fi") -> String { root.title(in: language) ?? id.id }
}

/// A value of a record that names another record, as the schema's `x-references` says.
package struct Reference: Sendable {
    /// The index of the value's slot in its document; ``Record/value(of:)`` gives the value.
    let slot: Int
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
