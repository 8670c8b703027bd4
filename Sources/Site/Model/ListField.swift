import Diagnostics
import Documents
import Records
import Words

/// A field that lists show or can be limited by.
struct ListField: Sendable {
    /// The keys that lead to it: `review`, `verdict`.
    let keys: FieldKeys
    /// What the schema calls it.
    let label: Node?

    /// Whether it is the status, which the phases tell.
    var isStatus: Bool { [["phases"], ["phases", "status"]].contains(keys.names) }

    /// As people write it: `review.verdict`.
    var name: String { keys.text }

    /// What it is called; its last key where the schema does not say.
    func label(in language: Language) -> String {
        label.map { Localized.label($0, in: language) }
            ?? (keys.names.last ?? "").replacing("-", with: " ").capitalized1
    }

    /// Its values in a record: each item of a list apart; of phases the one on a day.
    func values(in record: SiteRecord, on day: Day) -> [Node] {
        if isStatus { return [Status(of: record, on: day)?.node].compactMap(\.self) }
        return keys.values(in: record.root).filter(\.isFilled)
    }
}

/// Finds the fields that lists show: those that the schema names, else those that tell records apart.
struct FieldFinder {
    private var named: [String: (number: Int, field: ListField)] = [:]
    private var limiting: [String: (place: Int, field: ListField)] = [:]
    private var usual: [String: (place: Int, field: ListField, count: Int)] = [:]
    private var count = 0

    /// Looks at one record of the collection.
    mutating func collect(_ record: SiteRecord) {
        count += 1
        for (value, number) in record.notes.columns {
            let field = Self.field(value, record.notes)
            if named[field.name] == nil { named[field.name] = (number, field) }
        }
        for value in record.notes.filters {
            let field = Self.field(value, record.notes)
            if limiting[field.name] == nil { limiting[field.name] = (limiting.count, field) }
        }
        guard record.notes.columns.isEmpty || record.notes.filters.isEmpty else { return }
        for (key, value) in record.root.entries where isTelling(key.text, value, record) {
            let label = record.notes.labelValue(of: value)
            let place = usual.count
            usual[key.text, default: (place, ListField(keys: FieldKeys([key.text]), label: label), 0)].count += 1
        }
    }

    /// The columns in order; `phases` stands for the status of today and is a column of its own.
    var columns: [ListField] {
        let columns = named.values.sorted { $0.number < $1.number }.map(\.field).filter { $0.keys.names != ["name"] }
        return columns.isEmpty ? Array(usualFields.prefix(5)) : columns
    }

    /// The filters in order.
    var filters: [ListField] {
        let filters = limiting.values.sorted { $0.place < $1.place }.map(\.field)
        return filters.isEmpty ? Array(usualFields.prefix(6)) : filters
    }

    /// Fields that most often have a word in the schema, refer to a record, or are the state.
    private var usualFields: [ListField] {
        usual.values.filter { $0.count * 10 >= count }.sorted { $0.place < $1.place }.map(\.field)
    }

    private func isTelling(_ key: String, _ value: Node, _ record: SiteRecord) -> Bool {
        if key == "phases" { return true }
        guard value.isScalar, key != "id", key != "name" else { return false }
        return record.notes.isChoice(value) || record.target(of: value) != nil || value.kind == .boolean
            || ["country", "state", "status"].contains(key)
    }

    private static func field(_ value: Node, _ notes: FieldNotes) -> ListField {
        ListField(keys: FieldKeys(to: value), label: notes.labelValue(of: value))
    }
}
