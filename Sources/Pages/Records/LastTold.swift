import Diagnostics
import Documents
import Records

/// Since when nothing was told of what a record says to go on.
enum LastTold {
    /// The fields of which the date says when something was the case.
    private static let dates: Set<String> = ["since", "signed", "date", "last"]
    /// The roles of which a status says that something goes on.
    private static let roles: Set<Role> = [.partner, .network, .measure]

    /// The newest date by a day that is known of a record which goes on: of the decisions that it names, of its own
    /// entries, and of visits and events that it took part in; `nil` where there is none, or where it is no year old.
    static func date(of record: SiteRecord, _ records: [RecordID: SiteRecord], on day: Day) -> PartialDate? {
        guard record.record.role.map(roles.contains) == true, Status(of: record, on: day)?.isRunning == true else {
            return nil
        }
        var found: [PartialDate] = []
        collect(record.root, &found)
        for reference in record.record.references {
            guard let target = reference.target, let other = records[target], other.record.role == .decision else {
                continue
            }
            if let date = other.root["date"]?.date { found.append(date) }
        }
        for reference in record.referring {
            guard let other = records[reference.record], other.record.role == .engagement else { continue }
            if let date = other.record.span.since { found.append(date) }
        }
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
