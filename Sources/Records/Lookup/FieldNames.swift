package import Diagnostics
import Documents

/// The fields that the records of a collection have, to tell a condition or a column that means nothing.
package struct FieldNames {
    /// The fields as people write them: `owner`, `fee.eur`.
    private var names: Set<String> = ["id", "status", "name"]
    private let records: [Record]
    private let register: Register
    private let guide: FieldGuide

    /// Collects the fields of a collection's records, and those that its schema knows; linear in what the records say.
    package init(of collection: String, in register: Register, guide: FieldGuide) {
        self.register = register
        self.guide = guide
        records = register.records(of: collection)
        if let first = records.first { names.formUnion(guide.notes(on: first.document).fields(of: first.root)) }
        for record in records { collect(record.root, "") }
    }

    /// Throws where no record has a field and no schema knows it, with the name that is nearest.
    package func require(field: String) throws(UnknownField) {
        // Of a collection without records nobody can say what its fields are.
        guard !records.isEmpty, !names.contains(field), !isInSchema(field) else { return }
        throw UnknownField(
            message: Text(
                en: "there is no field '\(field)'", fi: "kenttää '\(field)' ei ole",
                sv: "det finns inget fält '\(field)'"),
            hint: Spelling.nearest(to: field, among: names.sorted()).map { .didYouMean("'\($0)'") } ?? listing)
    }

    /// Whether the schema knows the field, also inside of the entries of a list.
    private func isInSchema(_ field: String) -> Bool {
        field.split(separator: ".").reduce(guide.shape) { shape, name in
            shape?.field(String(name)) ?? shape?.entry?.field(String(name))
        } != nil
    }

    private var listing: Text {
        let names = names.filter { !$0.contains(".") }.sorted().joined(separator: ", ")
        return Text(en: "the fields are \(names)", fi: "kentät ovat \(names)", sv: "fälten är \(names)")
    }

    /// Throws where a condition asks for a field that there is not, for a record that no reference can mean, or for a
    /// value that the schema does not allow.
    package func require(_ filter: FieldFilter) throws(UnknownField) {
        try require(field: filter.field)
        guard filter.comparison == .equal || filter.comparison == .different else { return }
        let collections = referencedCollections(filter.field)
        guard !collections.isEmpty else { return try require(choice: filter) }
        let ids = collections.flatMap { register.records(of: $0).map(\.id) }
        let word = filter.value.lowercased()
        guard !ids.contains(where: { $0.id.lowercased() == word || $0.description.lowercased() == word }),
            !records.contains(where: { FieldFilter.equal(filter, $0) })
        else { return }
        let choices = word.contains("/") ? ids.map(\.description) : ids.map(\.id)
        let (field, value) = (filter.field, filter.value)
        let names = collections.sorted()
        let first = names.first ?? ""
        let listed = names.joined(separator: ", ")
        throw UnknownField(
            message: Text(
                en: "'\(field)' names records of \(listed), and '\(value)' is none",
                fi: "'\(field)' viittaa tietueisiin (kokoelma: \(listed)), eikä '\(value)' ole sellainen",
                sv: "'\(field)' hänvisar till poster (samling: \(listed)), och '\(value)' är ingen sådan"),
            hint: Spelling.nearest(to: value, among: choices).map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "'kumppani list \(first)' shows what there is", fi: "'kumppani list \(first)' näyttää, mitä on",
                    sv: "'kumppani list \(first)' visar vad som finns"))
    }

    /// Throws where the schema lists the values of a field and none is the one that is asked for, nor has any record it.
    private func require(choice filter: FieldFilter) throws(UnknownField) {
        let word = filter.value.lowercased()
        var allowed: Set<String> = []
        var asked = 0
        for record in records {
            let values = FieldFilter.values(of: filter.field, in: record)
            if values.contains(where: { $0.text.lowercased() == word }) { return }
            guard !values.isEmpty, asked < Self.askedRecords else { continue }
            asked += 1
            let notes = guide.notes(on: record.document)
            for value in values {
                guard let choices = notes.allowedValues(of: value) else { return }
                allowed.formUnion(choices)
            }
        }
        guard !allowed.isEmpty, !allowed.contains(where: { $0.lowercased() == word }) else { return }
        let listed = allowed.sorted().joined(separator: ", ")
        throw UnknownField(
            message: Text(
                en: "'\(filter.field)' is never '\(filter.value)'",
                fi: "'\(filter.field)' ei koskaan ole '\(filter.value)'",
                sv: "'\(filter.field)' är aldrig '\(filter.value)'"),
            hint: Spelling.nearest(to: filter.value, among: allowed.sorted()).map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "its values are \(listed)", fi: "sen arvot ovat \(listed)", sv: "dess värden är \(listed)"))
    }

    /// The schema is asked about the values of so many records: each takes an evaluation, and few tell it all.
    private static let askedRecords = 100

    /// The collections that the values of a field refer to, in any record.
    private func referencedCollections(_ field: String) -> Set<String> {
        records.reduce(into: []) { collections, record in
            for value in FieldFilter.values(of: field, in: record) {
                collections.formUnion(record.reference(at: value)?.collections ?? [])
            }
        }
    }

    private mutating func collect(_ node: Node, _ prefix: String) {
        switch node.kind {
        case .sequence: for item in node.items { collect(item, prefix) }
        case .mapping:
            for (key, value) in node.entries {
                let name = prefix.isEmpty ? key.text : "\(prefix).\(key.text)"
                names.insert(name)
                collect(value, name)
            }
        default: break
        }
    }
}

extension FieldFilter {
    /// Whether a record has the value, whatever the condition asks for.
    fileprivate static func equal(_ filter: FieldFilter, _ record: Record) -> Bool {
        values(of: filter.field, in: record).contains { $0.text.lowercased() == filter.value.lowercased() }
    }
}

/// A field, a value of one, or a condition on one, that means nothing.
package struct UnknownField: ExplainedError {
    /// What is wrong with it.
    package let message: Text
    /// What to write instead.
    package let hint: Text?

    /// Makes the answer.
    package init(message: Text, hint: Text?) {
        self.message = message
        self.hint = hint
    }
}
