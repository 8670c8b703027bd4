import Diagnostics
package import Documents
package import Records
package import Words

/// Something that a record dates: a visit, or what has to be done or ends by a date.
package struct DueThing: Sendable {
    /// What kind of thing.
    package let kind: DueKind
    /// The record.
    package let record: Record
    /// The entry that says so; `nil` where the record itself does.
    package let entry: Node?
    /// By when; where it lasts, since when.
    package let date: PartialDate
    /// When it ends, where it lasts.
    package let until: PartialDate?

    /// Whether its date has gone by.
    package func isOverdue(on day: Day) -> Bool { (until ?? date).isBefore(day) }

    /// Whether somebody has to know of it on a day: what has to be done stays due until it is done, what ends by itself
    /// until it has ended, and an agreement until it is renewed. A visit or an event is due where it was planned
    /// and nobody recorded whether it was held.
    package func isDue(on day: Day) -> Bool {
        switch kind {
        case .review, .followUp, .deadline, .materialEnds, .materialReview, .progress: true
        case .agreementEnds: !isOverdue(on: day) || entry.map { !record.isRenewed($0) } ?? false
        case .roleEnds, .itemEnds: !isOverdue(on: day)
        case .event: isOverdue(on: day) && record.isPlannedEngagement
        }
    }

    /// The unit that has to know of it: that of a follow-up, else the owner or lead of the record.
    package func unit(in register: Register) -> Record? {
        register.record(.unit, named: kind == .followUp ? entry?["unit"] : record["owner"] ?? record["lead"])
    }

    /// What of its record it is about, the same when its date changes: by this a calendar knows it again.
    package var key: String {
        let words = ["text", "title", "role", "body", "kind", "signed"].compactMap { entry?[$0] }.flatMap { node in
            node.isScalar ? [node.text] : node.entries.map(\.value.text)
        }
        return ([kind.rawValue] + words).joined(separator: "/")
    }

    /// The name by which calendars know it again; of several things of a record with one key each has a number.
    package func calendarID(number: Int) -> String {
        // Texts may be long.
        let hash = StableHash.number("\(key)/\(number)".utf8)
        return "\(record.id)/\(String(hash, radix: 16))@kumppani"
    }
}

extension Register {
    /// What is due on a day of what goes on then, the earliest first; with `unit` only what that unit has to know of.
    package func dueThings(on day: Day, for unit: RecordID? = nil) -> [DueThing] {
        records.filter { isGoingOn($0, on: day) }.flatMap(\.datedThings).filter { thing in
            thing.isDue(on: day) && (unit.map { thing.unit(in: self)?.id == $0 } ?? true)
        }.sorted { ($0.date.last, $0.record.id) < ($1.date.last, $1.record.id) }
    }

    /// Whether what a record dates counts on a day: not of a dealing that is over or begins only later, nor of a visit that
    /// was called off.
    private func isGoingOn(_ record: Record, on day: Day) -> Bool {
        switch record.role {
        case .partner, .network: record.phase(on: day)?.isEnd != true && !isYetToBegin(record, on: day)
        case .engagement: !["cancelled", "declined"].contains(record["state"]?.text ?? "")
        default: true
        }
    }
}
