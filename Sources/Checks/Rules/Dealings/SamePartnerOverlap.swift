import Diagnostics
import Documents
import Records

extension Rule {
    static let samePartnerOverlap = Rule(
        "same-partner-overlap", .warning,
        "No two units plan dealings with one partner within 30 days without naming each other.",
        why: """
            Overlapping dealings with the same partner are what the register was asked for to prevent (HEL 2019-005840): \
            the partner meets two delegations of one city that do not know of each other.
            """,
        failing: """
            # engagements/a.yaml
            id: a
            state: planned
            since: 2025-06-01
            lead: elinkeino-osasto
            partners: [⟦tallinna⟧]
            # engagements/b.yaml
            id: b
            state: planned
            since: 2025-06-20
            lead: viestintaosasto
            partners: [⟦tallinna⟧]
            # partners/tallinna.yaml
            id: tallinna
            # units/elinkeino-osasto.yaml
            id: elinkeino-osasto
            # units/viestintaosasto.yaml
            id: viestintaosasto
            """,
        passing: """
            # engagements/a.yaml
            id: a
            state: planned
            since: 2025-06-01
            lead: elinkeino-osasto
            participants: [viestintaosasto]
            partners: [tallinna]
            # engagements/b.yaml
            id: b
            state: planned
            since: 2025-06-20
            lead: viestintaosasto
            partners: [tallinna]
            # partners/tallinna.yaml
            id: tallinna
            # units/elinkeino-osasto.yaml
            id: elinkeino-osasto
            # units/viestintaosasto.yaml
            id: viestintaosasto
            """
    ) { context in
        let plans = context.register.records(.engagement).filter { $0["state"]?.text == "planned" }
        let meetings = plans.flatMap { plan in (plan["partners"]?.items ?? []).map { (plan: plan, partner: $0) } }
        return Dictionary(grouping: meetings) { context.register.record(.partner, named: $0.partner)?.id }.values
            .flatMap { meetings in
                meetings.compactMap { one -> Finding? in
                    let other = meetings.first { other in
                        one.plan.id != other.plan.id && one.plan.isNear(other.plan) && !one.plan.names(other.plan)
                            && !other.plan.names(one.plan)
                    }
                    guard let other, let lead = other.plan["lead"] else { return nil }
                    return one.plan.finding(
                        at: one.partner,
                        "'\(lead.text)' plans '\(other.plan.title())' with the same partner within 30 days",
                        hint: "agree with '\(lead.text)' and add it to 'participants'",
                        notes: [.init("the other plan", at: other.partner.location)])
                }
            }
    }
}

extension Record {
    /// Whether two engagements are certainly at most 30 days apart; dates known only to the year say nothing.
    fileprivate func isNear(_ other: Record) -> Bool {
        guard let a = span.since, let b = other.span.since, a.precision != .year, b.precision != .year else {
            return false
        }
        let ends = (span.until ?? a, other.span.until ?? b)
        return b.first.number - ends.0.last.number <= 30 && a.first.number - ends.1.last.number <= 30
    }

    /// Whether an engagement's lead leads or takes part in another.
    fileprivate func names(_ other: Record) -> Bool {
        guard let lead = other["lead"]?.text else { return true }
        return self["lead"]?.text == lead || (self["participants"]?.items ?? []).contains { $0.unitText == lead }
    }
}

extension Node {
    /// The unit that a participant is: its id, with or without its collection.
    fileprivate var unitText: String {
        let text = (kind == .mapping ? self["unit"]?.text : text) ?? ""
        return text.split(separator: "/").last.map(String.init) ?? text
    }
}
