package import Diagnostics
import Documents

/// The fields that the records of a collection have, to tell a condition or a column that means nothing.
package struct FieldNames {
    /// The fields as people write them: `owner`, `fee.eur`.
    private var names: Set<String> = ["id", "status", "name"]
    private let records: [Record]
    private let register: Register

    /// Collects the fields of a collection's records, and those that its schema knows; linear in what the records say.
    package init(of collection: String, in register: Register, guide: FieldGuide) {
        self.register = register
        records = register.records(of: collection)
        if let first = records.first { names.formUnion(guide.notes(on: first.document).fields(of: first.root)) }
        for record in records { collect(record.root, "") }
    }

    /// Throws where no record has a field and no schema knows it, with the name that is nearest.
    package func require(field: String) throws(UnknownField) {
        // Of a collection without records nobody can say what its fields are.
        guard !records.isEmpty, !names.contains(field) else { return }
        throw UnknownField(
            message: Text(
                en: "there is no field '\(field)'", fi: "kenttää '\(field)' ei ole",
                sv: "det finns inget fält '\(field)'"),
            hint: Spelling.nearest(to: field, among: names.sorted()).map { .didYouMean("'\($0)'") } ?? listing)
    }

    private var listing: Text {
        let names = names.filter { !$0.contains(".") }.sorted().joined(separator: ", ")
        return Text(en: "the fields are \(names)", fi: "kentät ovat \(names)", sv: "fälten är \(names)")
    }

    /// Throws where a condition asks for a field that there is not, or for a record that no reference can mean.
    package func require(_ filter: FieldFilter) throws(UnknownField) {
        try require(field: filter.field)
        guard filter.comparison == .equal || filter.comparison == .different else { return }
        let collections = referencedCollections(filter.field)
        guard !collections.isEmpty else { return }
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

    /// The collections that the values of a field refer to, in any record.
    private func referencedCollections(_ field: String) -> Set<String> {
        let parts = field.split(separator: ".").map(String.init)
        return records.reduce(into: []) { collections, record in
            for value in FieldFilter.values(at: parts[...], in: record.root) {
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
        values(at: filter.field.split(separator: ".").map(String.init)[...], in: record.root).contains {
            $0.text.lowercased() == filter.value.lowercased()
        }
    }
}

/// A field, or a value of one, that means nothing.
package struct UnknownField: ExplainedError {
    /// What is wrong with it.
    package let message: Text
    /// What to write instead.
    package let hint: Text?
}
