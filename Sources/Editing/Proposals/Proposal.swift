import Checks
package import Diagnostics
package import Documents
import Git
package import Records
package import Workspace

/// A change of the register that is not made yet: what its files would be.
///
/// It knows no terminal and no HTTP, and writes nothing.
package struct Proposal: Sendable {
    /// The register that it begins from.
    package let base: RegisterSnapshot
    /// The records of that register.
    package let register: Register
    /// Finds the problems of that register.
    private let findProblems: @Sendable () throws -> [Diagnostic]
    /// The folder of the register where the person stands; empty for the top.
    private let standing: String
    /// The files that it changes, by their paths in the register; `nil` where one is to be gone.
    package private(set) var files: [String: [UInt8]?] = [:]
    /// What these files held when they were changed, by which it is told whether somebody else has written them since.
    private(set) var originals: [String: [UInt8]?] = [:]
    /// The records that get another name: from the old one to the new one.
    package internal(set) var renames: [RecordID: RecordID] = [:]
    /// The records that go on in another one: from those that are gone to those that stay.
    package internal(set) var merged: [RecordID: RecordID] = [:]
    /// The records that go because the commit that brought them is taken back.
    package internal(set) var takenBack: Set<RecordID> = []
    /// What it is for, where that says more than what changes; the subject of its commit.
    var purpose: Text?
    /// The commit that it begins from; `nil` for one that begins from files.
    var commit: ObjectID?
    private var guides: [String: FieldGuide] = [:]

    /// Begins a change of a register.
    ///
    /// `problems` finds what is wrong with it, where that is to be told from what the change brings. `standing` is the folder
    /// of the register that paths of records count from.
    package init(
        of base: RegisterSnapshot, _ register: Register, standing: String = "",
        problems: @escaping @Sendable () throws -> [Diagnostic]
    ) {
        self.base = base
        self.standing = standing
        self.register = register
        findProblems = problems
    }

    /// What is wrong with the register that it begins from, each problem of a renamed record under its new name.
    func problemsBefore() throws -> [ProblemIdentity] {
        let before = try findProblems().map(ProblemIdentity.init)
        guard !renames.isEmpty else { return before }
        let names = Dictionary(uniqueKeysWithValues: renames.map { ($0.key.description, $0.value.description) })
        return before.map { $0.renamed(names) }
    }

    /// Whether it changes anything.
    package var isEmpty: Bool { files.isEmpty }

    /// The record that a person means, as it is. Throws `UnknownRecord`.
    package func record(named name: String) throws(UnknownRecord) -> Record {
        try register.record(named: name, from: standing)
    }

    /// A file as it would be; `nil` where there would be none.
    package func document(at path: String) throws(SourceError) -> Document? {
        if let change = files[path] { return change.map { Documents.read($0, path: path).document } }
        return try baseDocument(at: path)
    }

    /// A file as it is; `nil` where there is none.
    func baseDocument(at path: String) throws(SourceError) -> Document? {
        try base.source.readIfPresent(path, limit: Limits().size).map { Documents.read($0, path: path).document }
    }

    /// Gives a file other contents; `nil` where it is to be gone. What a file is already is no change.
    mutating func put(_ bytes: [UInt8]?, at path: String) throws(SourceError) {
        if originals[path] == nil { originals[path] = .some(try base.source.readIfPresent(path, limit: Limits().size)) }
        let old = originals[path] ?? nil
        files[path] = old == bytes ? Optional.none : .some(bytes)
    }

    /// What the schema says of a collection's records; nothing where it has none.
    mutating func guide(of collection: String) throws(RegisterError) -> FieldGuide {
        if let known = guides[collection] { return known }
        let guide = try base.guide(of: collection)
        guides[collection] = guide
        return guide
    }

    /// Changes fields of a record. Throws ``EditRefusal``, `EditError`, and then changes nothing.
    package mutating func edit(_ record: Record, _ edits: [FieldEdit]) throws {
        try edit(record.id, at: record.path, edits)
    }

    /// The same for a record that may itself be new.
    mutating func edit(_ id: RecordID, at path: String, _ edits: [FieldEdit]) throws {
        guard let document = try document(at: path) else {
            throw EditRefusal(
                Text(
                    en: "there is no file '\(path)' any more", fi: "tiedostoa '\(path)' ei enää ole",
                    sv: "filen '\(path)' finns inte längre"))
        }
        var editor = try RecordEditor(id, document, shape: guide(of: id.collection).shape)
        for edit in edits { try editor.apply(edit) }
        try put(editor.document.bytes, at: path)
    }
}
