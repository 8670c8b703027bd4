package import Diagnostics
package import History

/// What happened to a record, newest first.
package struct HistoryPage: PageView {
    private let changes: [RecordChange]
    private let record: String
    private let title: String
    private let isRelated: Bool
    private let words: ChangeWords

    package init(_ changes: [RecordChange], record: String, title: String, isRelated: Bool, _ words: ChangeWords) {
        self.changes = changes
        self.record = record
        self.title = title
        self.isRelated = isRelated
        self.words = words
    }

    package var page: Page {
        let entries = changes.map { change in
            var entry = words.entry(change)
            if isRelated { entry.heading += "  " + words.title(change.record, change.after ?? change.before) }
            return entry
        }
        return Page(
            title: title, sections: [.init(entries: entries)], emptyNote: "No commit changed what was asked about.")
    }

    package var json: JSONValue {
        let changes = changes.map { change -> JSONValue in
            guard isRelated, case .object(let members) = change.json else { return change.json }
            return .object([("record", .string(change.record))] + members)
        }
        return ["record": .string(record), "changes": .array(changes)]
    }
}
