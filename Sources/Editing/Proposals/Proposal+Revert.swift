import Diagnostics
package import Differences
import Documents
import Records
import Workspace

/// What a commit did to records, for taking it back.
package struct RevertedCommit: Sendable {
    /// What its message says in the first line.
    package let subject: String
    /// The files of records that it changed.
    package let files: [File]

    /// One file before and after the commit.
    package struct File: Sendable {
        /// Where the record lies now in the register, or last lay.
        package let path: String
        /// What it held before; `nil` where there was none.
        package let before: [UInt8]?
        /// What it held after; `nil` where it was removed.
        package let after: [UInt8]?

        /// Makes a description.
        package init(path: String, before: [UInt8]?, after: [UInt8]?) {
            self.path = path
            self.before = before
            self.after = after
        }
    }

    /// Makes a description.
    package init(subject: String, files: [File]) {
        self.subject = subject
        self.files = files
    }
}

extension Proposal {
    /// Takes back what a commit did to records, and keeps what came after it.
    ///
    /// With `fields` only these are taken back. Throws ``UndecidedFields`` where fields were changed again since, which
    /// would be lost, and ``EditRefusal`` where a file was removed or made anew since; then nothing is changed.
    package mutating func revert(_ commit: RevertedCommit, fields: [FieldPath] = []) throws {
        var proposal = self
        var conflicts: [ConflictWords] = []
        for file in commit.files {
            let id = base.configuration.recordID(at: file.path)
            let guide = try id.map { try proposal.guide(of: $0.collection) } ?? .empty
            guard let current = try proposal.document(at: file.path) else {
                // What the commit removed comes back; what it brought is gone already.
                if file.after == nil, let before = file.before {
                    try proposal.put(before, at: file.path)
                } else if file.before != nil {
                    throw gone(file.path)
                }
                continue
            }
            guard let before = file.before else {
                guard current.bytes == file.after else { throw changedSince(file.path) }
                try proposal.put(nil, at: file.path)
                if let id { proposal.takenBack.insert(id) }
                continue
            }
            guard let after = file.after else {
                if current.bytes == before { continue }
                throw changedSince(file.path)
            }
            let old = read(before, path: file.path).document
            let new = read(after, path: file.path).document
            // What the commit made is where both begin: the way back is one side, what came after it the other.
            let goal = try fields.isEmpty ? old : Self.document(new, with: fields, of: old, shape: guide.shape)
            let result = try Differences.merge(base: new, ours: current, theirs: goal, guide: guide)
            conflicts += words(result.conflicts, ours: current, theirs: old, guide)
            try proposal.put(result.bytes, at: file.path)
        }
        guard conflicts.isEmpty else {
            throw UndecidedFields(
                conflicts,
                Text(
                    en: "fields were changed again after that commit",
                    fi: "kenttiä on muutettu uudelleen sen muutoksen jälkeen",
                    sv: "fält har ändrats igen efter den ändringen"),
                hint: Text(
                    en: "set them to what they should be, or take the later change back first",
                    fi: "anna niille oikea arvo tai peru ensin myöhempi muutos",
                    sv: "ge dem rätt värde, eller ta först tillbaka den senare ändringen"))
        }
        self = proposal
        purpose = Text(
            en: "Take back: \(commit.subject)", fi: "Peru: \(commit.subject)", sv: "Ta tillbaka: \(commit.subject)")
        try noteRenames()
    }

    /// Notes which of the records that come and go are one record under two ids.
    private mutating func noteRenames() throws {
        let records = files.compactMap { path, bytes in
            base.configuration.recordID(at: path).map { (id: $0, path: path, isThere: bytes != nil) }
        }
        for gone in records where !gone.isThere {
            for new in records where new.isThere && new.id.collection == gone.id.collection && register[new.id] == nil {
                let fields = Differences.changes(from: try baseDocument(at: gone.path), to: try document(at: new.path))
                guard fields.allSatisfy({ $0.path.keys == ["id"] }) else { continue }
                renames[gone.id] = new.id
                takenBack.remove(gone.id)
            }
        }
    }

    /// A document with some fields as another version has them. Throws ``EditRefusal`` for a field in which they agree.
    private static func document(
        _ document: Document, with fields: [FieldPath], of other: Document, shape: FieldShape?
    ) throws -> Document {
        var editor = try RecordEditor(RecordID(collection: "", id: document.path), document, shape: shape)
        for path in fields {
            let (before, after) = (other.root.at(path)?.json(), document.root.at(path)?.json())
            guard before?.compactText != after?.compactText else {
                throw EditRefusal(
                    Text(
                        en: "that commit did not change '\(path)'", fi: "se muutos ei koskenut kenttää '\(path)'",
                        sv: "den ändringen rörde inte '\(path)'"))
            }
            try editor.apply(before.map { .set(path, $0) } ?? .remove(path))
        }
        return editor.document
    }

    private func gone(_ path: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "'\(path)' was removed or renamed after that commit",
                fi: "tiedosto '\(path)' on poistettu tai nimetty uudelleen sen muutoksen jälkeen",
                sv: "'\(path)' har tagits bort eller fått nytt namn efter den ändringen"),
            hint: Text(
                en: "take the later change back first", fi: "peru ensin myöhempi muutos",
                sv: "ta först tillbaka den senare ändringen"))
    }

    private func changedSince(_ path: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "'\(path)' was changed after that commit, and would be lost",
                fi: "tiedostoa '\(path)' on muutettu sen muutoksen jälkeen, ja se katoaisi",
                sv: "'\(path)' har ändrats efter den ändringen, och skulle gå förlorad"),
            hint: Text(
                en: "take the later changes back first", fi: "peru ensin myöhemmät muutokset",
                sv: "ta först tillbaka de senare ändringarna"))
    }
}
