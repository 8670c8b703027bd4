import Documents
package import Records

/// How old what is known of a record is, which says that something goes on.
package enum LastTold {
    /// The fields of which the date says when something was the case.
    private static let dates: Set<String> = ["since", "signed", "date", "last"]

    /// The newest date by a day that is known of a record: of the decisions that it names, of its own entries, and of visits
    /// and events among the records that refer to it; `nil` where there is none, or where it is no year old.
    package static func date(
        of record: Record, referring: some Sequence<Record>, in register: Register, on day: Day
    ) -> PartialDate? {
        var found: [PartialDate] = []
        collect(record.root, &found)
        let decisions = record.references.compactMap { $0.target.flatMap { register[$0] } }
        found += decisions.filter { $0.role == .decision }.compactMap { $0["date"]?.date }
        found += referring.filter { $0.role == .engagement }.compactMap(\.span.since)
        let last = found.filter { $0.first <= day }.max(by: PartialDate.isTold)
        return last.flatMap { $0.last.adding(months: 12) < day ? $0 : nil }
    }

    private static func collect(_ node: Node, _ found: inout [PartialDate]) {
        switch node.kind {
        case .mapping:
            for (key, value) in node.entries {
                if !value.isScalar {
                    collect(value, &found)
                } else if dates.contains(key.text), let date = value.date {
                    found.append(date)
                }
            }
        case .sequence: for item in node.items where !item.isScalar { collect(item, &found) }
        default: break
        }
    }
}
