import Diagnostics
import Documents
import Records

extension Rule {
    static let samePartnerOverlap = Rule(
        "same-partner-overlap", .warning,
        Text(
            en: "No two units plan dealings with one partner within 30 days without naming each other.",
            fi:
                "Kaksi yksikköä ei suunnittele tapaamisia saman kumppanin kanssa 30 päivän sisällä mainitsematta toisiaan.",
            sv: "Två enheter planerar inte möten med samma partner inom 30 dagar utan att nämna varandra."),
        of: .register,
        why: Text(
            en: """
                Overlapping dealings with the same partner are what the register was asked for to prevent (HEL \
                2019-005840): the partner meets two delegations of one city that do not know of each other.
                """,
            fi: """
                Rekisteriä pyydettiin ehkäisemään päällekkäistä yhteydenpitoa samaan kumppaniin (HEL 2019-005840): \
                kumppani tapaa saman kaupungin kaksi valtuuskuntaa, jotka eivät tiedä toisistaan.
                """,
            sv: """
                Registret efterfrågades för att förebygga överlappande kontakter med samma partner (HEL \
                2019-005840): partnern möter två delegationer från en stad som inte känner till varandra.
                """),
        examples: [
            .fails(
                "nineteen days apart",
                """
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
                .says(
                    "'viestintaosasto' plans 'b' with the same partner within 30 days", hint: hint("viestintaosasto")),
                .says(
                    "'elinkeino-osasto' plans 'a' with the same partner within 30 days",
                    hint: hint("elinkeino-osasto"))),
            .fails(
                "thirty days from the end of the one to the beginning of the other; of several the first is told",
                """
                # engagements/a.yaml
                {state: planned, since: 2025-06-01, until: 2025-06-10, lead: a, partners: [x, ⟦y⟧]}
                # engagements/b.yaml
                {state: planned, since: 2025-07-10, lead: b, participants: [c], partners: [⟦y⟧]}
                # engagements/c.yaml
                {state: planned, since: 2025-06, name: {fi: Kokous}, lead: c, partners: [⟦y⟧]}
                # partners/y.yaml
                id: y
                """,
                .says("'b' plans 'b' with the same partner within 30 days", hint: hint("b")),
                .says("'a' plans 'a' with the same partner within 30 days", hint: hint("a")),
                .says("'a' plans 'a' with the same partner within 30 days", hint: hint("a"))),
            .passes(
                "one names the other",
                """
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
                """),
            .passes(
                "thirty-one days apart, known to the year only, or perhaps further apart",
                """
                # engagements/a.yaml
                {state: planned, since: 2025-06-01, until: 2025-06-10, lead: a, partners: [y]}
                # engagements/b.yaml
                {state: planned, since: 2025-07-11, lead: b, partners: [y]}
                # engagements/c.yaml
                {state: planned, since: 2025, lead: c, partners: [y]}
                # engagements/d.yaml
                {state: planned, lead: d, partners: [y]}
                # engagements/e.yaml
                {state: planned, since: 2025-04, lead: e, partners: [y]}
                # partners/y.yaml
                id: y
                """),
            .passes(
                "held already, one lead, another partner, a participant with its collection or in a mapping, no lead",
                """
                # engagements/a.yaml
                {state: planned, since: 2025-06-01, lead: a, participants: [units/d, {unit: e}], partners: [y]}
                # engagements/b.yaml
                {state: held, since: 2025-06-01, lead: b, partners: [y]}
                # engagements/c.yaml
                {state: planned, since: 2025-06-01, lead: a, participants: [d, e], partners: [y]}
                # engagements/d.yaml
                {state: planned, since: 2025-06-01, lead: d, participants: [e], partners: [y]}
                # engagements/e.yaml
                {state: planned, since: 2025-06-01, lead: e, partners: [y]}
                # engagements/f.yaml
                {state: planned, since: 2025-06-01, lead: f, partners: [z]}
                # engagements/g.yaml
                {state: planned, since: 2025-06-01, partners: [y]}
                # partners/y.yaml
                id: y
                # partners/z.yaml
                id: z
                """),
        ]
    ) { context in
        let plans = context.register.records(.engagement).compactMap(Plan.init)
        var byPartner: [RecordID: [(plan: Plan, partner: Node)]] = [:]
        for plan in plans {
            for node in plan.record["partners"]?.items ?? [] {
                guard let partner = context.register.record(.partner, named: node) else { continue }
                byPartner[partner.id, default: []].append((plan, node))
            }
        }
        return byPartner.values.flatMap { meetings -> [Finding] in
            let meetings = meetings.sorted { $0.plan.since < $1.plan.since }
            return meetings.indices.compactMap { i in
                // Of very many plans only those are compared that begin about the same time.
                let near = meetings[max(0, i - mostCompared)..<min(meetings.count, i + mostCompared + 1)]
                let one = meetings[i]
                let others = near.filter { one.plan.overlaps($0.plan) }
                guard let other = others.min(by: { $0.plan.record.path < $1.plan.record.path }) else { return nil }
                return one.plan.record.finding(
                    at: one.partner,
                    Text(
                        en: "'\(other.plan.lead)' plans '\(other.plan.record.title(in: "en"))' with the same partner "
                            + "within 30 days",
                        fi: "'\(other.plan.lead)' suunnittelee saman kumppanin kanssa 30 päivän sisällä: "
                            + "'\(other.plan.record.title())'",
                        sv: "'\(other.plan.lead)' planerar '\(other.plan.record.title(in: "sv"))' med samma partner "
                            + "inom 30 dagar"),
                    hint: hint(other.plan.lead),
                    notes: [
                        .init(
                            Text(en: "the other plan", fi: "toinen suunnitelma", sv: "den andra planen"),
                            at: other.partner.location)
                    ])
            }
        }
    }

    /// How many plans with a partner before and after one it is compared with, so that time stays linear.
    private static let mostCompared = 100

    private static func hint(_ lead: String) -> Text {
        Text(
            en: "agree with '\(lead)' and add it to 'participants'",
            fi: "sovi asiasta yksikön '\(lead)' kanssa ja lisää se kenttään 'participants'",
            sv: "kom överens med '\(lead)' och lägg till den i 'participants'")
    }
}

/// A planned engagement whose time is known at least to the month, and which a unit leads.
private struct Plan {
    let record: Record
    let lead: String
    /// The first day on which it may begin.
    let since: Day
    /// The last day on which it may end.
    let until: Day
    private let units: Set<String>

    init?(_ record: Record) {
        let span = record.span
        guard record["state"]?.text == "planned", let lead = record["lead"]?.text, let since = span.since,
            since.precision != .year
        else { return nil }
        self.record = record
        self.lead = lead
        self.since = since.first
        until = (span.until ?? since).last
        units = Set((record["participants"]?.items ?? []).map(\.unitText) + [lead])
    }

    /// Whether another plan of another lead is certainly at most 30 days apart, and neither lead takes part in the other.
    func overlaps(_ other: Plan) -> Bool {
        record.id != other.record.id && !units.contains(other.lead) && !other.units.contains(lead)
            && other.since.number - until.number <= 30 && since.number - other.until.number <= 30
    }
}

extension Node {
    /// The unit that a participant is: its id, with or without its collection.
    fileprivate var unitText: String {
        let text = (kind == .mapping ? self["unit"]?.text : text) ?? ""
        return text.split(separator: "/").last.map(String.init) ?? text
    }
}
