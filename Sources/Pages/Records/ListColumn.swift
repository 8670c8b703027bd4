import Diagnostics
import Documents
import Records

/// A column of a list that people read: a field, with what it is called.
struct ListColumn {
    private let keys: FieldKeys
    private let label: Node?
    /// What the schema says of the field, where no record that is listed has it.
    private let shape: FieldShape?

    /// The columns that the schemas of some records name (`x-column`), in the order that these give them; none where they
    /// name none.
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

    private init(keys: FieldKeys, label: Node?) {
        self.keys = keys
        self.label = label
        shape = nil
    }

    /// The column of a field that somebody asked for; `shape` is what the schema says of the records. `status` is also that
    /// of phases.
    init(_ field: String, of records: [(record: Record, notes: FieldNotes)], _ shape: FieldShape?) {
        let isOfPhases = field == "status" && !records.contains { $0.record["status"] != nil }
        let keys = FieldKeys(isOfPhases ? ["phases", "status"] : field.split(separator: ".").map(String.init))
        self.keys = keys
        self.shape = keys.names.reduce(shape) { ($0?.entry ?? $0)?.field($1) }
        label = records.lazy.compactMap { record, notes in keys.first(in: record.root).flatMap(notes.labelValue) }.first
    }

    /// What the column is called in a language; its last key where the schema does not say.
    func title(in language: Language) -> String {
        if let label { return FieldNotes.text(of: label, in: language.rawValue) }
        if let label = shape?.label(in: language) { return label }
        return switch keys.names {
        case ["id"]: Text(en: "Id", fi: "Tunnus", sv: "Id").text(in: language)
        case ["name"]: Text(en: "Name", fi: "Nimi", sv: "Namn").text(in: language)
        default: keys.names.last ?? ""
        }
    }

    /// What a record has in it, in words; of phases the status that holds on the day.
    func text(of record: Record, _ words: ReadingWords, on day: Day) -> String {
        switch keys.names {
        case ["id"]: return record.id.id
        case ["name"]: return record.markedTitle(in: words.language)
        case ["phases", "status"]: return record.phase(on: day)?.node["status"].map(words.text) ?? ""
        default: return keys.values(in: record.root).filter(\.isFilled).map(words.text).joined(separator: ", ")
        }
    }
}

extension Record {
    /// The title in a language, else in the first that it has, which is then told: `Keksittylä (fi)`.
    func markedTitle(in language: Language) -> String {
        let title = title(in: language.rawValue)
        return root.titleLanguage(insteadOf: language.rawValue).map { "\(title) (\($0))" } ?? title
    }
}
