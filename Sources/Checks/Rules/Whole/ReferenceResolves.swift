import Diagnostics
import Documents
import Records

extension Rule {
    static let referenceResolves = Rule(
        "reference-resolves", .error, "Every reference names a record that there is.",
        of: .names,
        why: """
            A reference that leads nowhere is a typing error, or the trace of a record that was removed or renamed \
            while others still spoke of it.
            """,
        failing: """
            # networks/c40.yaml
            id: c40
            owner: ⟦kansainvalisten-asiain-yksikko⟧
            # units/kansainvalisten-asioiden-yksikko.yaml
            id: kansainvalisten-asioiden-yksikko
            """,
        passing: """
            # networks/c40.yaml
            id: c40
            owner: kansainvalisten-asioiden-yksikko
            # units/kansainvalisten-asioiden-yksikko.yaml
            id: kansainvalisten-asioiden-yksikko
            """
    ) { context in
        let register = context.register
        var suggestions = Suggestions(register)
        return context.records.flatMap { record in
            record.references.compactMap { reference in
                if let target = reference.target, register.contains(target) { return nil }
                let node = record.value(of: reference)
                guard let target = reference.target else {
                    let forms = reference.collections.map { "'\($0)/...'" }.joined(separator: " or ")
                    return record.finding(
                        at: node, "'\(node.text)' does not say which collection it means", hint: "write \(forms)")
                }
                return record.finding(
                    at: node, "there is no '\(target.id)' in '\(target.collection)'",
                    hint: suggestions.hint(for: target, written: node.text))
            }
        }
    }
}

/// What to write instead of references that name no record.
///
/// Each is a search through a whole collection: the same name is looked for once, and after a hundred names only those
/// who mend them one by one would be helped by more.
private struct Suggestions {
    private let register: Register
    private var ids: [String: [String]] = [:]
    private var found: [RecordID: String?] = [:]

    init(_ register: Register) { self.register = register }

    mutating func hint(for target: RecordID, written: String) -> String {
        let ids = self.ids[target.collection] ?? register.records(of: target.collection).map(\.id.id)
        self.ids[target.collection] = ids
        if found[target] == nil, found.count < 100 { found[target] = Spelling.nearest(to: target.id, among: ids) }
        guard let nearest = found[target] ?? nil else {
            return ids.isEmpty
                ? "'\(target.collection)' has no records yet: add this one first"
                : "'kumppani list \(target.collection)' shows what there is; add the record first if it is new"
        }
        return "did you mean '\(written.hasPrefix(target.collection + "/") ? target.collection + "/" : "")\(nearest)'?"
    }
}
