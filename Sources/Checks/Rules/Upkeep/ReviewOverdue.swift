import Diagnostics
import Documents
import Records

extension Rule {
    static let reviewOverdue = Rule(
        "review-overdue", .warning,
        Text(
            en: "Every current membership is reviewed when its review is due.",
            fi: "Jokainen voimassa oleva jäsenyys arvioidaan, kun sen arviointi on ajankohtainen.",
            sv: "Varje aktuellt medlemskap utvärderas när utvärderingen ska göras."),
        of: .records(.network),
        why: Text(
            en: """
                A review says whether a membership is continued, deepened or wound down; a coordinator wants to be \
                told when one is due, before the next fee is paid.
                """,
            fi: """
                Arvioinnissa päätetään, jatketaanko jäsenyyttä, syvennetäänkö sitä vai luovutaanko siitä. \
                Koordinaattori haluaa tiedon, kun arvioinnin aika on, ennen kuin seuraava maksu maksetaan.
                """,
            sv: """
                I utvärderingen avgörs om ett medlemskap fortsätter, fördjupas eller avvecklas. En koordinator \
                vill få veta när det är dags, innan nästa avgift betalas.
                """),
        examples: [
            .fails(
                "a year after the last, and on the day that was set",
                """
                # networks/c40.yaml
                id: c40
                review: {every: 12, last: ⟦2024-01⟧}
                # networks/scale.yaml
                id: scale
                review: {next: ⟦2025-05-31⟧}
                """,
                .says("the review of 'c40' was due by 31.1.2025", hint: hint),
                .says("the review of 'scale' was due by 31.5.2025", hint: hint)),
            .fails(
                "the day that was set counts, not the interval; by one day",
                """
                # networks/a.yaml
                review: {every: 120, last: 2024-01, next: ⟦2025-05⟧}
                # networks/b.yaml
                name: {fi: Baltia}
                phases: [{status: member}]
                review: {every: 3, last: ⟦2025-02-28⟧}
                """,
                .says("the review of 'a' was due by 31.5.2025", hint: hint),
                .says("the review of 'Baltia' was due by 28.5.2025", hint: hint)),
            .passes(
                "within the interval, and a network that was left",
                """
                # networks/c40.yaml
                id: c40
                review: {every: 24, last: 2024-01}
                # networks/scale.yaml
                id: scale
                phases: [{status: left, since: 2024}]
                review: {next: 2025-05-31}
                """),
            .passes(
                "today; half of an interval; no review",
                """
                # networks/a.yaml
                review: {next: 2025-06-01}
                # networks/b.yaml
                review: {every: 12, last: 2024-06-01}
                # networks/c.yaml
                review: {last: 2020}
                # networks/d.yaml
                review: {every: 12}
                # networks/e.yaml
                id: e
                # partners/f.yaml
                review: {next: 2020}
                """),
        ]
    ) { context in
        let network = context.record
        guard network.phase(on: context.day)?.isEnd != true, let review = network["review"],
            let (due, place) = dueDay(of: review), due < context.day
        else { return [] }
        return [
            network.finding(
                at: place,
                Text(
                    en: "the review of '\(network.title(in: "en"))' was due by \(due.words)",
                    fi: "verkoston '\(network.title())' arviointi olisi pitänyt tehdä viimeistään \(due.words)",
                    sv: "utvärderingen av '\(network.title(in: "sv"))' skulle ha gjorts senast \(due.words)"),
                hint: hint)
        ]
    }

    private static let hint = Text(
        en: "hold the review and enter 'last', 'next' and the 'verdict'",
        fi: "tee arviointi ja merkitse 'last', 'next' ja päätelmä 'verdict'",
        sv: "gör utvärderingen och skriv in 'last', 'next' och slutsatsen 'verdict'")

    /// The last day on which a review is not yet overdue, and where that is said.
    private static func dueDay(of review: Node) -> (Day, Node)? {
        if let place = review["next"], let next = place.date { return (next.last, place) }
        guard let place = review["last"], let last = place.date, let months = review["every"]?.integer,
            1...1200 ~= months
        else { return nil }
        return (last.last.adding(months: months), place)
    }
}
