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
                    return record.finding(
                        at: node, "'\(node.text)' does not say which collection it means",
                        hint: suggestions.form(of: node.text, in: reference.collections))
                }
                return record.finding(
                    at: node, "there is no '\(target.id)' in '\(target.collection)'",
                    hint: suggestions.hint(for: target, in: reference.collections))
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

    /// How to write a reference that names no collection of those that its field allows.
    func form(of text: String, in collections: [String]) -> String {
        let fitting = collections.filter { register.contains(RecordID(collection: $0, id: text)) }
        let forms = fitting.isEmpty ? collections.map { "\($0)/..." } : fitting.map { "\($0)/\(text)" }
        return "write \(forms.map { "'\($0)'" }.joined(separator: " or "))"
    }

    /// What to write instead of a name that no record has, in a field that allows these collections.
    mutating func hint(for target: RecordID, in allowed: [String]) -> String {
        let isLong = allowed.count > 1
        if !isLong, let named = RecordID(target.id), register.contains(named) {
            return named.collection == target.collection
                ? "write '\(named.id)': the field names records of '\(named.collection)' only, without the collection"
                : "'\(named)' is there, but the field names records of '\(target.collection)' only"
        }
        if let nearest = nearest(to: target) {
            return "did you mean '\(isLong ? target.collection + "/" : "")\(nearest)'?"
        }
        let others = register.configuration.collections.map { RecordID(collection: $0.name, id: target.id) }
        if let other = others.first(where: register.contains) {
            return allowed.contains(other.collection)
                ? "write '\(other)'"
                : "'\(other)' is there, but the field does not name records of '\(other.collection)'"
        }
        return register.records(of: target.collection).isEmpty
            ? "'\(target.collection)' has no records yet: add this one first"
            : "'kumppani list \(target.collection)' shows what there is; add the record first if it is new"
    }

    private mutating func nearest(to target: RecordID) -> String? {
        let ids = self.ids[target.collection] ?? register.records(of: target.collection).map(\.id.id)
        self.ids[target.collection] = ids
        if found[target] == nil, found.count < 100 { found[target] = Spelling.nearest(to: target.id, among: ids) }
        return found[target] ?? nil
    }
}

extension RecordID {
    /// Reads `collection/id`; `nil` for what is not that.
    fileprivate init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        self.init(collection: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
    }
}
