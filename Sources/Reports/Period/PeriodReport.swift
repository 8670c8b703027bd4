package import Documents
package import Records

/// What was true in a period by the dates of the records themselves: the draft of a review.
package struct PeriodReport {
    let context: ReportContext
    /// The period.
    package let period: ReportPeriod
    /// What came true in the period or may have, in the order of time.
    package let happenings: [Happening]
    /// What measures told in the period, without what the dates of partners and networks that an entry names tell too.
    let told: [Happening]
    /// The cities and regions with which cooperation went on in the period.
    package let cities: [Record]
    /// The networks in which the city was in the period: as a member, or only otherwise.
    package let networks: (members: [Record], others: [Record])

    /// The offices that the city held in networks through the whole period.
    package let lastingRoles: [(network: Record, node: Node)]

    /// Looks at a period; with a unit only at what it answers for or takes part in.
    package init(_ period: ReportPeriod, _ context: ReportContext) {
        self.context = context
        self.period = period
        happenings = HappeningCollector(context, period).happenings
        told = Self.told(happenings, context)
        cities = context.records(.partner).filter { partner in
            Self.isCity(partner) && context.isAsked(partner)
                && Self.was(partner, in: period, context) {
                    !$0.isEnd && $0.status != "exploring" && $0.status != "dormant"
                }
        }
        let asked = context.records(.network).filter(context.isAsked)
        lastingRoles = asked.flatMap { network in
            (network["roles"]?.items ?? []).filter { role in
                let span = Span(role)
                return span.since.map { $0.isBefore(period.first) } ?? false
                    && (span.until.map { $0.isAfter(period.last) } ?? true)
            }.map { (network, $0) }
        }
        let members = asked.filter { Self.was($0, in: period, context) { $0.status == "member" } }
        let known = Set(members.map(\.id))
        networks = (
            members,
            asked.filter { !known.contains($0.id) && Self.was($0, in: period, context) { $0.status == "taking-part" } }
        )
    }

    /// The records that it tells of.
    var records: [Record] {
        var seen: Set<RecordID> = []
        let groups = context.register.records(.group) + context.register.records(.resourceNeed)
        return (happenings.map(\.record) + cities + networks.members + networks.others + groups)
            .filter { seen.insert($0.id).inserted }
    }

    /// Whether a partner is a city or a region.
    static func isCity(_ partner: Record) -> Bool { ["city", "region"].contains(partner["kind"]?.text ?? "") }

    /// Whether a record was in one of some phases on a day of a period, as far as is known: a phase without date begins
    /// no earlier than the one before it, and lasts until the next one.
    private static func was(
        _ record: Record, in period: ReportPeriod, _ context: ReportContext, _ isWanted: (Phase) -> Bool
    ) -> Bool {
        let phases = record.phases
        return phases.indices.contains { i in
            guard isWanted(phases[i]) else { return false }
            let end = i + 1 < phases.count ? phases[i + 1].since : nil
            let during = context.register.record(.programme, named: phases[i].node["during"])?.span.since
            if let since = phases[i].since ?? during, since.isAfter(period.last) { return false }
            return end.map { $0.last >= period.first } ?? true
        }
    }

    private static func told(_ happenings: [Happening], _ context: ReportContext) -> [Happening] {
        let certain = happenings.filter { $0.certainty == .certain && $0.kind != .cooperationBegan }
        let byRecord = Dictionary(grouping: certain) { $0.record.id }
        return certain.filter { entry in
            guard entry.kind == .measureTold else { return false }
            let named =
                context.records(.partner, named: entry.node["partners"])
                + context.records(.network, named: entry.node["networks"])
            guard !named.isEmpty, let date = entry.date else { return true }
            return !named.allSatisfy { record in byRecord[record.id]?.contains { $0.mayBe(at: date) } ?? false }
        }
    }

    /// What certainly came true in the period, of some kinds.
    func certain(_ kinds: Happening.Kind...) -> [Happening] {
        happenings.filter { $0.certainty == .certain && kinds.contains($0.kind) }
    }

    /// Whether a measure supports a priority of EU advocacy.
    func isAboutEU(_ record: Record) -> Bool {
        context.supported(by: record).contains { $0["kind"]?.text == "eu-advocacy" }
    }
}
