package import Diagnostics
package import Differences
import Documents
import Records

/// Fields of which two sides have values of their own, so that a person has to choose; nothing was changed.
package struct UndecidedFields: ExplainedError {
    /// The fields; `ours` is the value that stands, `theirs` the one that would take its place.
    package let fields: [ConflictWords]
    package let message: Text
    package let hint: Text?

    /// Makes the answer; `message` says of what the fields are. The hint goes on with a line for each of them.
    init(_ fields: [ConflictWords], _ message: Text, hint: Text) {
        func list(_ language: Language) -> String {
            fields.map { field in
                let (label, path) = (field.label.text(in: language), field.path.written)
                let isKey = label == path
                return "\n  \(label)\(isKey ? "" : " (\(path))"): "
                    + "\(field.ours.text(in: language)) / \(field.theirs.text(in: language))"
            }.joined()
        }
        self.fields = fields
        self.message = message
        let (en, fi, sv) = (hint.en + list(.en), hint.fi + list(.fi), hint.sv + list(.sv))
        self.hint = Text(en: en, fi: fi, sv: sv)
    }
}

extension Proposal {
    /// What the fields of a record say, by their keys, references by the titles of this register's records.
    func words(of record: Record, _ guide: FieldGuide, in language: Language) -> [String: String] {
        let notes = guide.notes(on: record.document)
        let words = ValueWords(in: language, prose: register.configuration.proseLanguage) { title($0, $1, language) }
        return Dictionary(
            record.root.entries.map { key, value in (key.text, words.text(of: FieldValue(value, notes))) }
        ) { first, _ in first }
    }

    private func title(_ reference: String, _ collections: [String], _ language: Language) -> String? {
        Reference.target(reference, in: collections).flatMap { register[$0] }?.root.title(in: language.rawValue)
    }

    /// Conflicts in words, references by the titles of this register's records.
    func words(
        _ conflicts: [FieldConflict], ours: Document?, theirs: Document?, _ guide: FieldGuide
    ) -> [ConflictWords] {
        ConflictWords.all(
            conflicts, ours: ours, theirs: theirs, guide: guide, prose: register.configuration.proseLanguage,
            title: title)
    }
}
