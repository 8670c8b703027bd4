package import Diagnostics
import Differences
import Documents
import Git
import History
package import Workspace

/// Each field of a record with the commit that last set its value.
package struct BlamePage: PageView {
    private let fields: [BlamedField]
    private let name: String
    private let path: RepositoryPath
    /// Why the fields are not those that the register has.
    private let limitation: Text?
    private let history: RegisterHistory

    /// Looks up the fields of a record, or those that a field's name means. Throws `UnknownRecord`, `HistoryError` for a
    /// field that the record never had, and what reading the history throws.
    package init(of record: String, field: String? = nil, in history: RegisterHistory) throws {
        path = try history.path(named: record)
        var (fields, changes) = try history.histories.blame(ofPath: path)
        if let field {
            let selection = FieldSelection(field)
            try history.histories.require(selection, ofPath: path, present: history.document(at: path), changes)
            fields = fields.filter { selection.contains($0.field) }
        }
        self.fields = fields
        limitation = try history.histories.limitation(ofPath: path)
        name = history.histories.name(of: path)
        self.history = history
    }

    /// One entry for the fields that one commit set one after the other.
    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        var entries: [Page.Entry] = []
        var last: ObjectID?
        for blamed in fields {
            let commit = blamed.change.commit
            if last != commit.id {
                entries.append(
                    Page.Entry(
                        heading: words.heading(blamed.change),
                        remarks: [String(commit.id.description.prefix(10)), commit.author.name],
                        reason: [commit.subject], in: ChangeWords.language(of: commit),
                        decisions: words.decisions(commit)))
                last = commit.id
            }
            entries[entries.count - 1].lines.append(words.value(blamed.field))
        }
        return Page(
            in: language, title: words.title(name, history.document(at: path)),
            about: limitation.map { [$0.text(in: language)] } ?? [], sections: [.init(entries: entries)],
            emptyNote: Text(
                en: "No commit set a field of it.", fi: "Mikään muutos ei ole asettanut sen kenttiä.",
                sv: "Ingen ändring har satt något av dess fält."
            ).text(in: language))
    }

    package var json: JSONValue {
        let fields = fields.map { blamed -> JSONValue in
            .object(
                [
                    ("path", .string(blamed.field.path.description)), ("label", .string(blamed.field.label())),
                    ("value", blamed.value.json()),
                ] + blamed.change.commit.members)
        }
        let limitation = limitation.map { [("problem", JSONValue.string($0.en))] } ?? []
        return .object([("record", .string(name)), ("fields", .array(fields))] + limitation)
    }
}
