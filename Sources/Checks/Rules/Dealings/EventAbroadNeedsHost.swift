import Diagnostics
import Documents
import Records

extension Rule {
    static let eventAbroadNeedsHost = Rule(
        "event-abroad-needs-host", .warning,
        Text(
            en: "Since 12.9.2022 an event abroad names a local host or the larger conference that it is part of.",
            fi:
                "12.9.2022 alkaen ulkomailla järjestettävällä tapahtumalla on paikallinen isäntä tai se on osa suurempaa konferenssia.",
            sv:
                "Från och med 12.9.2022 har ett evenemang utomlands en lokal värd eller är en del av en större konferens."
        ),
        of: .records(.engagement),
        why: Text(
            en: """
                The guidelines of 12.9.2022 have events abroad held as a rule only together with local partners or \
                inside a larger international conference (told by HEL 2024-015391); 'as a rule' is why this warns \
                only.
                """,
            fi: """
                Linjausten 12.9.2022 mukaan tapahtumat ulkomailla järjestetään lähtökohtaisesti vain paikallisten \
                kumppaneiden kanssa tai osana suurempaa kansainvälistä konferenssia (kertoo HEL 2024-015391). \
                Koska linjaus koskee lähtökohtaa, tämä vain varoittaa.
                """,
            sv: """
                Enligt riktlinjerna av 12.9.2022 ordnas evenemang utomlands i regel endast med lokala partner \
                eller inom en större internationell konferens (berättar HEL 2024-015391). Eftersom det gäller i \
                regel varnar detta bara.
                """),
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
                at: kind,
                Text(
                    en:
                        "the event abroad '\(engagement.title(in: "en"))' has neither a local host nor a larger conference",
                    fi:
                        "tapahtumalla ulkomailla '\(engagement.title())' ei ole paikallista isäntää eikä suurempaa konferenssia",
                    sv:
                        "evenemanget utomlands '\(engagement.title(in: "sv"))' har varken lokal värd eller större konferens"
                ),
                hint: hint)
        ]
    }

    private static let hint = Text(
        en: "add 'host:' with the local partner, or 'within:' with the conference",
        fi: "lisää 'host:' ja paikallinen kumppani tai 'within:' ja konferenssi",
        sv: "lägg till 'host:' med den lokala partnern, eller 'within:' med konferensen")
}
