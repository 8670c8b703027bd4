import Documents
package import Records

/// A unit that deals with a partner or network, and the records by which it does.
package struct UnitDealing {
    /// The unit.
    package let unit: Record
    /// The records by which it deals: the partner or network itself, of which it is the owner or leads cooperation, and
    /// what the unit leads with it.
    package private(set) var by: [Record]

    fileprivate mutating func add(_ record: Record) {
        if by.last?.id != record.id { by.append(record) }
    }
}

extension ReportContext {
    /// The units that deal with a partner or network on the day: its owner, leads of cooperation and of projects, and of
    /// visits and events those of the last two years and of those to come; the owner first.
    func unitsDealing(with record: Record) -> [UnitDealing] {
        var found: [UnitDealing] = []
        func add(_ node: Node?, _ by: Record) {
            guard let unit = register.record(.unit, named: node) else { return }
            if let place = found.firstIndex(where: { $0.unit.id == unit.id }) {
                found[place].add(by)
            } else {
                found.append(UnitDealing(unit: unit, by: [by]))
            }
        }
        add(record["owner"], record)
        for item in record["cooperation"]?.items ?? [] where Span(item).mayHold(on: day) { add(item["lead"], record) }
        for other in referrers[record.id] ?? [] {
            let isDealing = other.role == .engagement && isRecent(other) || other.role == .project
            if isDealing, isCurrent(other) { add(other["lead"], other) }
        }
        return found
    }

    /// Whether a visit or event is to come or was within two years; one whose date nobody knows counts.
    private func isRecent(_ engagement: Record) -> Bool {
        let last = engagement.span.until ?? engagement.span.since
        return last.map { $0.last >= day.adding(months: -24) } ?? true
    }

    /// Whether a partner was only the host of an event, which was about something else.
    func isHost(_ record: Record, of engagement: Record) -> Bool {
        guard engagement.role == .engagement else { return false }
        let host = register.record(.partner, named: engagement["host"])
        let isPartner = records(.partner, named: engagement["partners"]).contains { $0.id == record.id }
        return host?.id == record.id && !isPartner
    }
}
