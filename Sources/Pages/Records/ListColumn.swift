import Diagnostics
import Documents
import Records

/// A column of a list that people read: a field that the schema shows in lists (`x-column`), with what it is called.
struct ListColumn {
    private let keys: [String]
    private let label: Node?

    /// The columns that the schemas of some records name, in the order that these give them; none where they name none.
    static func all(of records: some Sequence<(record: Record, notes: FieldNotes)>) -> [ListColumn] {
        var found: [[String]: (number: Int, column: ListColumn)] = [:]
        for (_, notes) in records {
            for (value, number) in notes.columns {
                let keys =
                    value.pointer.split(separator: "/").map { part in
                        String(part).replacing("~1", with: "/").replacing("~0", with: "~")
                    }.filter { Int($0) == nil } as [String]
                guard keys != ["name"], found[keys] == nil else { continue }
                found[keys] = (number, ListColumn(keys: keys, label: notes.labelValue(of: value)))
            }
        }
        return found.values.sorted { ($0.number, $0.column.name) < ($1.number, $1.column.name) }.map(\.column)
    }

    private var name: String { keys.joined(separator: ".") }

    /// What the column is called in a language; its last key where the schema does not say.
    func title(in language: Language) -> String {
        label.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? keys.last ?? ""
    }

    /// What a record has in it, in words; of phases the status that holds on the day.
    func text(of record: Record, _ words: ReadingWords, on day: Day) -> String {
        if keys.first == "phases" {
            return record.phase(on: day)?.node["status"].map(words.text) ?? ""
        }
        return Self.values(at: keys[...], in: record.root).map(words.text).joined(separator: ", ")
    }

    private static func values(at keys: ArraySlice<String>, in node: Node) -> [Node] {
        if node.kind == .sequence { return node.items.flatMap { values(at: keys, in: $0) } }
        guard let key = keys.first else { return node.isFilled ? [node] : [] }
        return node[key].map { values(at: keys.dropFirst(), in: $0) } ?? []
    }
}
