package import Documents
package import Records

/// Something that has to be done or ends by a date.
package struct DueThing {
    /// What kind of thing.
    package enum Kind: String, Sendable {
        case review, agreement, role, followUp = "follow-up", material, measure, unitEnd = "unit"
    }

    /// What kind of thing.
    package let kind: Kind
    /// The record.
    package let record: Record
    /// The entry that says so.
    package let node: Node
    /// By when.
    package let date: PartialDate

    /// Whether the date has gone by.
    package func isOverdue(on day: Day) -> Bool { date.isBefore(day) }
}

extension ReportContext {
    /// What has a date by which it is due, the earliest first; dates that have gone by only where nothing says that it is
    /// done.
    package func dueThings() -> [DueThing] {
        var things: [DueThing] = []
        for network in register.records(.network) where network.isCurrent(on: day) {
            if let review = network["review"], let date = review["next"]?.date {
                things.append(DueThing(kind: .review, record: network, node: review, date: date))
            }
            things += coming(network["roles"], of: network, .role)
        }
        for partner in register.records(.partner) where partner.isCurrent(on: day) {
            things += coming(partner["agreements"], of: partner, .agreement)
        }
        for engagement in register.records(.engagement) where !engagement.isCalledOff {
            for item in engagement["follow-ups"]?.items ?? [] where !(item["done"]?.isFilled ?? false) {
                guard let date = item["due"]?.date else { continue }
                things.append(DueThing(kind: .followUp, record: engagement, node: item, date: date))
            }
        }
        for material in register.records(.material) {
            guard let node = material["valid-until"], let date = node.date else { continue }
            things.append(DueThing(kind: .material, record: material, node: node, date: date))
        }
        for measure in register.records(.measure) where measure.isCurrent(on: day) {
            guard let node = measure["due"], let date = node.date else { continue }
            things.append(DueThing(kind: .measure, record: measure, node: node, date: date))
        }
        return things.sorted { ($0.date.last, $0.record.id) < ($1.date.last, $1.record.id) }
    }

    private func coming(_ list: Node?, of record: Record, _ kind: DueThing.Kind) -> [DueThing] {
        (list?.items ?? []).compactMap { item in
            guard let date = item["until"]?.date, !date.isBefore(day) else { return nil }
            return DueThing(kind: kind, record: record, node: item, date: date)
        }
    }
}
