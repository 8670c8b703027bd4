import Diagnostics
import Documents
import Records
import Words

/// What a condition means in which somebody has written a value as lists show it: a choice by its label, a record by its title,
/// a country by its name, in any language.
struct ConditionMeaning {
    private let register: Register
    private let shape: FieldShape?
    private let hasStatus: Bool

    /// Looks at the conditions on a collection's records.
    init(of collection: String, in register: Register, guide: FieldGuide) {
        self.register = register
        shape = guide.shape
        hasStatus = register.records(of: collection).contains { $0["status"] != nil }
    }

    /// The condition with the value as records have it. Throws `UnknownField` where the words mean more than one value.
    func meant(by filter: FieldFilter) throws(UnknownField) -> FieldFilter {
        guard filter.comparison == .equal || filter.comparison == .different else { return filter }
        let way = filter.field == "status" && !hasStatus ? "phases.status" : filter.field
        let found = way.split(separator: ".").reduce(shape) { shape, name in
            (shape?.entry ?? shape)?.field(String(name))
        }
        guard let found, let values = values(meantBy: filter.value, (found.entry ?? found)), !values.isEmpty else {
            return filter
        }
        if values.count == 1 { return filter.asking(for: values[0]) }
        let (field, value, choices) = (filter.field, filter.value, values.map { "'\($0)'" }.joined(separator: ", "))
        throw UnknownField(
            message: Text(
                en: "'\(value)' may mean several values of '\(field)'",
                fi: "'\(value)' voi tarkoittaa useaa kentän '\(field)' arvoa",
                sv: "'\(value)' kan betyda flera värden i '\(field)'"),
            hint: Text(
                en: "write one of \(choices)", fi: "kirjoita jokin näistä: \(choices)", sv: "skriv en av \(choices)"))
    }

    /// The values that words may mean; `nil` where they are a value themselves.
    private func values(meantBy words: String, _ shape: FieldShape) -> [String]? {
        let folded = words.folded
        let choices = shape.choices.map { (value: $0.value.string ?? $0.value.compactText, label: $0.label) }
        if choices.contains(where: { $0.value.folded == folded }) { return nil }
        let called = choices.filter { choice in
            choice.label.map { label in
                Language.allCases.contains { FieldNotes.text(of: label, in: $0.rawValue).folded == folded }
            } ?? false
        }
        let country = shape.format == "iso-3166-1" ? Countries.codes(named: words) : []
        guard let ids = ids(of: shape.references, titled: folded) else { return nil }
        return called.map(\.value) + ids + country
    }

    /// The names of the records of some collections that have a title in any language, as references have them; `nil` where
    /// it is the id of one.
    private func ids(of collections: [String], titled title: String) -> [String]? {
        let records = collections.flatMap { register.records(of: $0) }
        guard !records.contains(where: { $0.id.id.folded == title || $0.id.description.folded == title }) else {
            return nil
        }
        return records.filter { record in
            Language.allCases.contains { record.title(in: $0.rawValue).folded == title }
        }.map { collections.count == 1 ? $0.id.id : $0.id.description }
    }
}

extension JSONValue {
    /// The text of a string.
    fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
}
