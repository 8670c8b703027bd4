package import Differences
import Records

/// What a period brought, by what a coordinator reports: partners, networks, owners, agreements, roles.
package struct PeriodReview: Sendable {
    /// One change with what it says under one heading.
    package struct Item: Sendable {
        /// The change.
        package let change: RecordChange
        /// The fields that belong under the heading; none where the record as a whole is new or ended.
        package let fields: [FieldChange]
    }

    /// The items under one heading, oldest first.
    package struct Section: Sendable {
        /// The heading.
        package let title: String
        /// What came about, oldest first.
        package let items: [Item]
    }

    /// The sections that have something to say.
    package let sections: [Section]

    /// Sorts what happened to records under headings. The collections of a register without roles are told one by one.
    package init(_ digests: [RecordDigest], _ paths: RecordPaths) {
        let changes = digests.flatMap(\.changes).sorted {
            $0.day == $1.day ? $1.indexed.isAfter($0.indexed) : $0.day < $1.day
        }
        let hasRoles = paths.configuration.collections.contains { $0.role == .partner || $0.role == .network }
        var sections: [Section] = []
        for collection in paths.configuration.collections {
            guard !hasRoles || collection.role == .partner || collection.role == .network else { continue }
            let own = changes.filter { paths.record(at: $0.path)?.collection == collection.name }
            let headings: [(String, Set<RecordChange.Kind>)] = [
                ("New", [.added, .restored]), ("Resumed", []), ("Ended", [.ended, .removed]),
                ("Changed", [.changed, .renamed]),
            ]
            for (word, kinds) in headings {
                let told = own.filter { change in
                    change.isResumption ? word == "Resumed" : kinds.contains(change.kind)
                }
                let items = told.compactMap { change -> Item? in
                    guard word == "Changed" else {
                        return Item(change: change, fields: word == "New" ? [] : change.fields)
                    }
                    let fields = hasRoles ? change.fields.filter { Self.heading(of: $0) == nil } : change.fields
                    let isTold = !fields.isEmpty || change.kind == .renamed || change.problem != nil
                    return isTold ? Item(change: change, fields: fields) : nil
                }
                if !items.isEmpty { sections.append(Section(title: "\(word) \(collection.name)", items: items)) }
            }
        }
        guard hasRoles else {
            self.sections = sections
            return
        }
        for heading in ["Owners", "Agreements", "Roles"] {
            let items = changes.filter { ![.added, .restored, .removed].contains($0.kind) || heading != "Owners" }
                .compactMap { change -> Item? in
                    let fields = change.fields.filter { Self.heading(of: $0) == heading }
                    return fields.isEmpty ? nil : Item(change: change, fields: fields)
                }
            if !items.isEmpty { sections.append(Section(title: heading, items: items)) }
        }
        self.sections = sections
    }

    /// The heading that a field has of its own.
    private static func heading(of field: FieldChange) -> String? {
        guard case .field(let name)? = field.path.steps.first else { return nil }
        return ["owner": "Owners", "agreements": "Agreements", "roles": "Roles"][name]
    }
}

extension RecordChange {
    /// It made what was over go on again: a network that was left and joined once more.
    var isResumption: Bool {
        guard let before, let after else { return false }
        return Ending.isOver(before) && !Ending.isOver(after)
    }
}
