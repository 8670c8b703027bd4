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
        examples: [
            .fails(
                "a typing error",
                """
                # networks/c40.yaml
                id: c40
                owner: ⟦kansainvalisten-asiain-yksikko⟧
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                """,
                .says(
                    "there is no 'kansainvalisten-asiain-yksikko' in 'units'",
                    hint: "did you mean 'kansainvalisten-asioiden-yksikko'?")),
            .fails(
                "in a field of one collection: with the collection before it, of another collection, of none",
                """
                # networks/a.yaml
                owner: ⟦units/kv⟧
                # networks/b.yaml
                owner: ⟦groups/ohjausryhma⟧
                # networks/c.yaml
                owner: ⟦ohjausryhma⟧
                # networks/d.yaml
                owner: ⟦aivan-muu⟧
                # networks/e.yaml
                owner: ⟦groups/ei-ole⟧
                # programmes/f.yaml
                decision: ⟦hel-1⟧
                # units/kv.yaml
                id: kv
                # groups/ohjausryhma.yaml
                id: ohjausryhma
                """,
                .says(
                    "there is no 'units/kv' in 'units'",
                    hint: "write 'kv': the field names records of 'units' only, without the collection"),
                .says(
                    "there is no 'groups/ohjausryhma' in 'units'",
                    hint: "'groups/ohjausryhma' is there, but the field names records of 'units' only"),
                .says(
                    "there is no 'ohjausryhma' in 'units'",
                    hint: "'groups/ohjausryhma' is there, but the field does not name records of 'groups'"),
                .says(
                    "there is no 'aivan-muu' in 'units'",
                    hint: "'kumppani list units' shows what there is; add the record first if it is new"),
                .says(
                    "there is no 'groups/ei-ole' in 'units'",
                    hint: "'kumppani list units' shows what there is; add the record first if it is new"),
                .says("there is no 'hel-1' in 'decisions'", hint: "'decisions' has no records yet: add this one first")),
            .fails(
                "in a field of several collections: without the collection, a typing error, of the other collection",
                """
                # schemas/example.schema.json
                {"properties": {"members": {"items": {"type": "string", "x-references": ["groups", "units"]}}}}
                # examples/a.yaml
                members: [⟦kv⟧, ⟦nobody⟧, ⟦units/kw⟧, ⟦groups/kv⟧, units/kv, ⟦partners/kv⟧]
                # units/kv.yaml
                id: kv
                """,
                .says("'kv' does not say which collection it means", hint: "write 'units/kv'"),
                .says("'nobody' does not say which collection it means", hint: "write 'groups/...' or 'units/...'"),
                .says("there is no 'kw' in 'units'", hint: "did you mean 'units/kv'?"),
                .says("there is no 'kv' in 'groups'", hint: "write 'units/kv'"),
                .says(
                    "'partners/kv' does not say which collection it means", hint: "write 'groups/...' or 'units/...'")),
            .passes(
                "the id of a unit",
                """
                # networks/c40.yaml
                id: c40
                owner: kansainvalisten-asioiden-yksikko
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                """),
        ]
    ) { context in
        context.record.references.compactMap { reference in
            if let target = reference.target, context.names.contains(target) { return nil }
            let node = context.record.value(of: reference)
            guard let target = reference.target else {
                return context.record.finding(
                    at: node, "'\(node.text)' does not say which collection it means",
                    hint: context.names.form(of: node.text, in: reference.collections))
            }
            return context.record.finding(
                at: node, "there is no '\(target.id)' in '\(target.collection)'",
                hint: context.names.hint(for: target, in: reference.collections))
        }
    }
}

extension RecordNames {
    /// How to write a reference that names no collection of those that its field allows.
    fileprivate func form(of text: String, in collections: [String]) -> String {
        let fitting = collections.filter { contains(RecordID(collection: $0, id: text)) }
        let forms = fitting.isEmpty ? collections.map { "\($0)/..." } : fitting.map { "\($0)/\(text)" }
        return "write \(forms.map { "'\($0)'" }.joined(separator: " or "))"
    }

    /// What to write instead of a name that no record has, in a field that allows these collections.
    fileprivate func hint(for target: RecordID, in allowed: [String]) -> String {
        let isLong = allowed.count > 1
        if !isLong, let named = RecordID(target.id), contains(named) {
            return named.collection == target.collection
                ? "write '\(named.id)': the field names records of '\(named.collection)' only, without the collection"
                : "'\(named)' is there, but the field names records of '\(target.collection)' only"
        }
        if let nearest = nearest(to: target) {
            return "did you mean '\(isLong ? target.collection + "/" : "")\(nearest)'?"
        }
        let others = collections.map { RecordID(collection: $0, id: target.id) }
        if let other = others.first(where: contains) {
            return allowed.contains(other.collection)
                ? "write '\(other)'"
                : "'\(other)' is there, but the field does not name records of '\(other.collection)'"
        }
        return isEmpty(target.collection)
            ? "'\(target.collection)' has no records yet: add this one first"
            : "'kumppani list \(target.collection)' shows what there is; add the record first if it is new"
    }
}

extension RecordID {
    /// Reads `collection/id`; `nil` for what is not that.
    fileprivate init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        self.init(collection: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
    }
}
