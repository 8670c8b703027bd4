package import Diagnostics
package import Git
package import History
package import Workspace

/// What happened to a record, newest first.
package struct HistoryPage: PageView {
    private let changes: [RecordChange]
    private let record: String
    private let path: RepositoryPath
    private let isRelated: Bool
    private let history: RegisterHistory

    package init(_ changes: [RecordChange], path: RepositoryPath, isRelated: Bool, _ history: RegisterHistory) {
        self.changes = changes
        record = history.histories.name(of: path)
        self.path = path
        self.isRelated = isRelated
        self.history = history
    }

    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        let entries = changes.map { change in
            var entry = words.entry(change)
            if isRelated { entry.heading += "  " + words.title(change.record, change.after ?? change.before) }
            return entry
        }
        return Page(
            in: language, title: words.title(record, history.document(at: path)), sections: [.init(entries: entries)],
            emptyNote: Text(
                en: "No commit changed what was asked about.",
                fi: "Mikään muutos ei koske sitä, mitä kysyttiin.",
                sv: "Ingen ändring gäller det som efterfrågades."
            ).text(in: language))
    }

    package var json: JSONValue {
        let changes = changes.map { change -> JSONValue in
            guard isRelated, case .object(let members) = change.json else { return change.json }
            return .object([("record", .string(change.record))] + members)
        }
        return ["record": .string(record), "changes": .array(changes)]
    }
}
