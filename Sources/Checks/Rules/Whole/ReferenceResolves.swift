import Diagnostics
import Documents
import Records

extension Rule {
    static let referenceResolves = Rule(
        "reference-resolves", .error, "Every reference names a record that there is.",
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
    ) { checkup in
        let register = checkup.register
        return register.records.flatMap { record in
            record.references.compactMap { reference in
                if let target = reference.target, register.contains(target) { return nil }
                let node = Node(document: record.document, index: reference.slot)
                guard let target = reference.target else {
                    let forms = reference.collections.map { "'\($0)/...'" }.joined(separator: " or ")
                    return record.finding(
                        at: node, "'\(node.text)' does not say which collection it means", hint: "write \(forms)")
                }
                return record.finding(
                    at: node, "there is no '\(target.id)' in '\(target.collection)'",
                    hint: register.suggestion(for: target, written: node.text))
            }
        }
    }
}

extension Register {
    /// What to write instead of a reference that names no record.
    fileprivate func suggestion(for target: RecordID, written: String) -> String {
        let ids = records(of: target.collection).map(\.id.id)
        guard let nearest = Spelling.nearest(to: target.id, among: ids) else {
            return ids.isEmpty
                ? "'\(target.collection)' has no records yet: add this one first"
                : "'kumppani list \(target.collection)' shows what there is; add the record first if it is new"
        }
        return "did you mean '\(written.hasPrefix(target.collection + "/") ? target.collection + "/" : "")\(nearest)'?"
    }
}
