import Diagnostics
import Documents
import Records

extension Rule {
    static let eventAbroadNeedsHost = Rule(
        "event-abroad-needs-host", .warning,
        "Since 12.9.2022 an event abroad names a local host or the larger conference that it is part of.",
        of: .records(.engagement),
        why: """
            The guidelines of 12.9.2022 have events abroad held as a rule only together with local partners or inside a \
            larger international conference (told by HEL 2024-015391); 'as a rule' is why this warns only.
            """,
        examples: [
            .fails(
                "neither host nor conference",
                """
                # engagements/ilta.yaml
                id: ilta
                kind: ⟦event-abroad⟧
                since: 2024-03
                """,
                .says("the event abroad 'ilta' has neither a local host nor a larger conference", hint: hint)),
            .fails(
                "on the day of the decision, with empty fields",
                """
                # engagements/ilta.yaml
                name: {fi: Ilta}
                kind: ⟦event-abroad⟧
                since: 2022-09-12
                host: ""
                within:
                """,
                .says("the event abroad 'Ilta' has neither a local host nor a larger conference", hint: hint)),
            .passes(
                "inside a conference, or with a host",
                """
                # engagements/a.yaml
                id: a
                kind: event-abroad
                since: 2024-03
                within: Smart City Expo
                # engagements/b.yaml
                id: b
                kind: event-abroad
                since: 2024-03
                host: barcelona
                """),
            .passes(
                "before the decision, or perhaps before; cancelled or declined; without a date; at home",
                """
                # engagements/a.yaml
                kind: event-abroad
                since: 2022-09-11
                # engagements/b.yaml
                kind: event-abroad
                since: 2022
                # engagements/c.yaml
                kind: event-abroad
                since: 2024
                state: cancelled
                # engagements/g.yaml
                kind: event-abroad
                since: 2024
                state: declined
                # engagements/d.yaml
                kind: event-abroad
                # engagements/e.yaml
                kind: event-hosted
                since: 2024
                # projects/f.yaml
                kind: event-abroad
                since: 2024
                """),
        ]
    ) { context in
        let engagement = context.record
        guard let decided = Day(year: 2022, month: 9, day: 12),
            let kind = engagement["kind"], kind.text == "event-abroad", !engagement.isCalledOff,
            let since = engagement.span.since, since.first >= decided,
            !(engagement["host"]?.isFilled ?? false), !(engagement["within"]?.isFilled ?? false)
        else { return [] }
        return [
            engagement.finding(
                at: kind, "the event abroad '\(engagement.title())' has neither a local host nor a larger conference",
                hint: hint)
        ]
    }

    private static let hint = "add 'host:' with the local partner, or 'within:' with the conference"
}
