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
        package let heading: Heading
        /// The collection that it is about; `nil` for all.
        package let collection: String?
        /// What came about, oldest first.
        package let items: [Item]

        /// What it is called where programs read it: `New partners`.
        package var name: String { ([heading.rawValue] + [collection].compactMap(\.self)).joined(separator: " ") }
    }

    /// What a section tells.
    package enum Heading: String, Sendable {
        case new = "New"
        case resumed = "Resumed"
        case ended = "Ended"
        case changed = "Changed"
        case owners = "Owners"
        case agreements = "Agreements"
        case roles = "Roles"
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
            let headings: [(Heading, Set<RecordChange.Kind>)] = [
                (.new, [.added, .restored]), (.resumed, []), (.ended, [.ended, .removed]),
                (.changed, [.changed, .renamed]),
            ]
            for (word, kinds) in headings {
                let told = own.filter { change in
                    change.isResumption ? word == .resumed : kinds.contains(change.kind)
                }
                let items = told.compactMap { change -> Item? in
                    guard word == .changed else {
                        return Item(change: change, fields: word == .new ? [] : change.fields)
                    }
                    let fields = hasRoles ? change.fields.filter { Self.heading(of: $0) == nil } : change.fields
                    let isTold = !fields.isEmpty || change.kind == .renamed || change.problem != nil
                    return isTold ? Item(change: change, fields: fields) : nil
                }
                if !items.isEmpty { sections.append(Section(heading: word, collection: collection.name, items: items)) }
            }
        }
        guard hasRoles else {
            self.sections = sections
            return
        }
        for heading in [Heading.owners, .agreements, .roles] {
            let items = changes.filter { ![.added, .restored, .removed].contains($0.kind) || heading != .owners }
                .compactMap { change -> Item? in
                    let fields = change.fields.filter { Self.heading(of: $0) == heading }
                    return fields.isEmpty ? nil : Item(change: change, fields: fields)
                }
            if !items.isEmpty { sections.append(Section(heading: heading, collection: nil, items: items)) }
        }
        self.sections = sections
    }

    /// The heading that a field has of its own.
    private static func heading(of field: FieldChange) -> Heading? {
        guard case .field(let name)? = field.path.steps.first else { return nil }
        return ["owner": .owners, "agreements": .agreements, "roles": .roles][name]
    }
}

extension RecordChange {
    /// It made what was over go on again: a network that was left and joined once more.
    var isResumption: Bool {
        guard let before, let after else { return false }
        return Ending.isOver(before) && !Ending.isOver(after)
    }
}
