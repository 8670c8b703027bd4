import Diagnostics
import Documents
import Records

extension Rule {
    static let agreementExpiring = Rule(
        "agreement-expiring", .warning,
        Text(
            en: "No agreement with an active partner ends within 90 days unnoticed.",
            fi: "Mikään sopimus aktiivisen kumppanin kanssa ei pääty huomaamatta 90 päivän sisällä.",
            sv: "Inget avtal med en aktiv partner löper ut obemärkt inom 90 dagar."),
        of: .records(.partner),
        why: Text(
            en: """
                Whether to renew an agreement is decided before it ends, and preparing the decision takes weeks.
                """,
            fi: """
                Sopimuksen uusimisesta päätetään ennen sen päättymistä, ja päätöksen valmistelu kestää viikkoja.
                """,
            sv: """
                Om ett avtal ska förnyas beslutas innan det löper ut, och beredningen av beslutet tar veckor.
                """),
        examples: [
            .fails(
                "an agreement that ends in summer",
                """
                # partners/dnipro.yaml
                id: dnipro
                agreements: [{kind: memorandum, signed: 2023-12, until: ⟦2025-08-15⟧}]
                """,
                .says("the agreement with 'dnipro' ends on 15.8.2025", hint: hint)),
            .fails(
                "today, this month, and in ninety days",
                """
                # partners/oslo.yaml
                name: {fi: Oslo}
                phases: [{status: active}]
                agreements: [{until: ⟦2025-06-01⟧}, {until: ⟦2025-06⟧}, {until: ⟦2025-08-30⟧}]
                """,
                .says("the agreement with 'Oslo' ends on 1.6.2025", hint: hint),
                .says("the agreement with 'Oslo' ends in 6/2025", hint: hint),
                .says("the agreement with 'Oslo' ends on 30.8.2025", hint: hint)),
            .passes(
                "an agreement that ends next year",
                """
                # partners/dnipro.yaml
                id: dnipro
                agreements: [{kind: memorandum, signed: 2023-12, until: 2026-08-15}]
                """),
            .passes(
                "yesterday, in ninety-one days, in some month or year, never, with a partner of the past",
                """
                # partners/oslo.yaml
                agreements: [{until: 2025-05-31}, {until: 2025-08-31}, {until: 2025-09}, {until: 2025}, {signed: 2020}]
                # partners/pietari.yaml
                phases: [{status: ended, since: 2022}]
                agreements: [{until: 2025-07}]
                # networks/c40.yaml
                agreements: [{until: 2025-07}]
                """),
        ]
    ) { context in
        let partner = context.record
        if partner.phase(on: context.day)?.isEnd == true { return [] }
        return (partner["agreements"]?.items ?? []).compactMap { agreement in
            guard let place = agreement["until"], let until = place.date, until.precision != .year,
                !until.isBefore(context.day), until.last.number - context.day.number <= 90
            else { return nil }
            return partner.finding(
                at: place,
                Text(
                    en: "the agreement with '\(partner.title(in: "en"))' ends \(until.phrase)",
                    fi: "sopimus, jonka kumppani on '\(partner.title())', päättyy \(until.finnishAt)",
                    sv: "avtalet med '\(partner.title(in: "sv"))' löper ut \(until.words)"),
                hint: hint)
        }
    }

    private static let hint = Text(
        en: "decide whether to renew it, and enter the new agreement",
        fi: "päätä, uusitaanko sopimus, ja kirjaa uusi sopimus",
        sv: "besluta om avtalet ska förnyas, och skriv in det nya avtalet")
}
