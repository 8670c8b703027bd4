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
            message: "there is no field '\(field)'",
            hint: Spelling.nearest(to: field, among: names.sorted()).map { "did you mean '\($0)'?" }
                ?? "the fields are \(names.filter { !$0.contains(".") }.sorted().joined(separator: ", "))")
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
        throw UnknownField(
            message:
                "'\(filter.field)' names records of \(collections.sorted().joined(separator: ", ")), and '\(filter.value)' is none",
            hint: Spelling.nearest(to: filter.value, among: choices).map { "did you mean '\($0)'?" }
                ?? "'kumppani list \(collections.sorted().first ?? "")' shows what there is")
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
