package import Documents
package import Records

/// Something that came true at a time that a record tells.
package struct Happening {
    /// What came true.
    package enum Kind: String, Sendable {
        case partnerBegan = "partner-began"
        case partnerResumed = "partner-resumed"
        case partnerChanged = "partner-changed"
        case partnerEnded = "partner-ended"
        case agreementSigned = "agreement-signed"
        case agreementEnded = "agreement-ended"
        case cooperationBegan = "cooperation-began"
        case cooperationEnded = "cooperation-ended"
        case networkConsidered = "network-considered"
        case networkTakenPart = "network-taken-part"
        case networkJoined = "network-joined"
        case networkRejoined = "network-joined-again"
        case networkLeaving = "network-leaving"
        case networkLeft = "network-left"
        case roleBegan = "role-began"
        case roleEnded = "role-ended"
        case engagementHeld = "engagement-held"
        case engagementPlanned = "engagement-planned"
        case engagementRecurring = "engagement-recurring"
        case projectBegan = "project-began"
        case projectEnded = "project-ended"
        case programmeBegan = "programme-began"
        case programmeEnded = "programme-ended"
        case unitBegan = "unit-began"
        case unitEnded = "unit-ended"
        case measureTold = "measure-told"
        case decisionMade = "decision-made"
    }

    /// What came true.
    package let kind: Kind
    /// The record that tells it.
    package let record: Record
    /// The entry of the record that tells it; the whole record where it is about that.
    package let node: Node
    /// When, as precisely as the record tells; `nil` where only a programme's time is told.
    package let date: PartialDate?
    /// The days between which it came true.
    package let days: ClosedRange<Day>
    /// Whether it lies in the period.
    package let certainty: Certainty

    /// Whether it may have come true on a day of a date.
    func mayBe(at date: PartialDate) -> Bool { days.lowerBound <= date.last && date.first <= days.upperBound }
}

/// Collects what came true in a period.
struct HappeningCollector {
    let context: ReportContext
    let period: ReportPeriod
    private(set) var happenings: [Happening] = []

    init(_ context: ReportContext, _ period: ReportPeriod) {
        self.context = context
        self.period = period
        for record in context.register.records where context.isAsked(record) {
            switch record.role {
            case .partner: collectPartner(record)
            case .network: collectNetwork(record)
            case .engagement: collectEngagement(record)
            case .project: collectSpan(record, .projectBegan, .projectEnded)
            case .programme: collectSpan(record, .programmeBegan, .programmeEnded)
            case .unit: collectSpan(record, .unitBegan, .unitEnded)
            case .measure:
                for entry in Monitoring.log(of: record) { add(.measureTold, record, entry.node, entry.date) }
            case .decision: add(.decisionMade, record, record.root, record["date"]?.date)
            default: break
            }
        }
        // Of the same year what is known less precisely comes last.
        happenings.sort { a, b in
            (a.days.upperBound, a.record.id) < (b.days.upperBound, b.record.id)
        }
    }

    /// Adds something with its date, or else with the time of the programme during which it came true.
    private mutating func add(_ kind: Happening.Kind, _ record: Record, _ node: Node, _ date: PartialDate?) {
        guard let days = date.map({ $0.first...$0.last }) ?? timeOfProgramme(record, node) else { return }
        let certainty = period.certainty(from: days.lowerBound, to: days.upperBound)
        guard certainty != .none else { return }
        happenings.append(
            Happening(kind: kind, record: record, node: node, date: date, days: days, certainty: certainty))
    }

    /// The time of the programme that `during` names; what a decision tells as done came true by its date.
    private func timeOfProgramme(_ record: Record, _ node: Node) -> ClosedRange<Day>? {
        guard let programme = context.register.record(.programme, named: node["during"]),
            let since = programme.span.since
        else { return nil }
        let ends = [programme.span.until?.last, context.decided(record, node)?.last].compactMap(\.self)
        guard let end = ends.min(), since.first <= end else { return nil }
        return since.first...end
    }

    private mutating func collectSpan(_ record: Record, _ began: Happening.Kind, _ ended: Happening.Kind) {
        add(began, record, record.root, record.span.since)
        add(ended, record, record.root, record.span.until)
    }

    private mutating func collectPartner(_ partner: Record) {
        var before: Phase?
        for phase in partner.phases {
            let wasOver = before?.isEnd ?? false
            let kind: Happening.Kind =
                phase.isEnd
                ? .partnerEnded : before == nil ? .partnerBegan : wasOver ? .partnerResumed : .partnerChanged
            add(kind, partner, phase.node, phase.since)
            before = phase
        }
        for item in partner["agreements"]?.items ?? [] {
            add(.agreementSigned, partner, item, item["signed"]?.date)
            add(.agreementEnded, partner, item, item["until"]?.date)
        }
        for item in partner["cooperation"]?.items ?? [] {
            add(.cooperationBegan, partner, item, item["since"]?.date)
            add(.cooperationEnded, partner, item, item["until"]?.date)
        }
    }

    private mutating func collectNetwork(_ network: Record) {
        var hasLeft = false
        for phase in network.phases {
            let kind: Happening.Kind? =
                switch phase.status {
                case "considering": .networkConsidered
                case "taking-part": .networkTakenPart
                case "member": hasLeft ? .networkRejoined : .networkJoined
                case "leaving": .networkLeaving
                default: phase.isEnd ? .networkLeft : nil
                }
            if phase.isEnd { hasLeft = true }
            if let kind { add(kind, network, phase.node, phase.since) }
        }
        for item in network["roles"]?.items ?? [] {
            add(.roleBegan, network, item, item["since"]?.date)
            add(.roleEnded, network, item, item["until"]?.date)
        }
    }

    private mutating func collectEngagement(_ engagement: Record) {
        let date = engagement.span.since
        switch engagement["state"]?.text {
        case "held" where engagement["recurs"] != nil && date == nil:
            add(.engagementRecurring, engagement, engagement.root, nil)
        case "held": add(.engagementHeld, engagement, engagement.root, date)
        case "planned", "requested": add(.engagementPlanned, engagement, engagement.root, date)
        default: break
        }
    }
}
