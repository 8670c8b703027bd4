import Diagnostics
import Documents
import Records

extension Rule {
    static let eventAbroadNeedsHost = Rule(
        "event-abroad-needs-host", .warning,
        "Since 12.9.2022 an event abroad names a local host or the larger conference that it is part of.",
        of: .record,
        why: """
            The guidelines of 12.9.2022 have events abroad held as a rule only together with local partners or inside a \
            larger international conference (told by HEL 2024-015391); 'as a rule' is why this warns only.
            """,
        failing: """
            # engagements/ilta.yaml
            id: ilta
            kind: ⟦event-abroad⟧
            since: 2024-03
            """,
        passing: """
            # engagements/ilta.yaml
            id: ilta
            kind: event-abroad
            since: 2024-03
            within: Smart City Expo
            """
    ) { context in
        guard let decided = Day(year: 2022, month: 9, day: 12) else { return [] }
        return context.records(.engagement).compactMap { engagement in
            guard let kind = engagement["kind"], kind.text == "event-abroad", engagement["state"]?.text != "cancelled",
                let since = engagement.span.since, since.first >= decided,
                !(engagement["host"]?.isFilled ?? false), !(engagement["within"]?.isFilled ?? false)
            else { return nil }
            return engagement.finding(
                at: kind, "the event abroad '\(engagement.title())' has neither a local host nor a larger conference",
                hint: "add 'host:' with the local partner, or 'within:' with the conference")
        }
    }
}
