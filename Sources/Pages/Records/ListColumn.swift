import Diagnostics
import Documents
import Records

/// A column of a list that people read: a field that the schema shows in lists (`x-column`), with what it is called.
struct ListColumn {
    private let keys: FieldKeys
    private let label: Node?

    /// The columns that the schemas of some records name, in the order that these give them; none where they name none.
    static func all(of records: some Sequence<(record: Record, notes: FieldNotes)>) -> [ListColumn] {
        var found: [FieldKeys: (number: Int, column: ListColumn)] = [:]
        for (_, notes) in records {
            for (value, number) in notes.columns {
                let keys = FieldKeys(to: value)
                guard keys.names != ["name"], found[keys] == nil else { continue }
                found[keys] = (number, ListColumn(keys: keys, label: notes.labelValue(of: value)))
            }
        }
        return found.values.sorted { ($0.number, $0.column.keys.text) < ($1.number, $1.column.keys.text) }.map(\.column)
    }

    /// What the column is called in a language; its last key where the schema does not say.
    func title(in language: Language) -> String {
        label.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? keys.names.last ?? ""
    }

    /// What a record has in it, in words; of phases the status that holds on the day.
    func text(of record: Record, _ words: ReadingWords, on day: Day) -> String {
        if keys.names.first == "phases" {
            return record.phase(on: day)?.node["status"].map(words.text) ?? ""
        }
        return keys.values(in: record.root).filter(\.isFilled).map(words.text).joined(separator: ", ")
    }
}
