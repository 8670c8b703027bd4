import Diagnostics
import Documents
import Records

extension Rule {
    static let materialStale = Rule(
        "material-stale", .warning,
        Text(
            en: "Every material is still valid and was reviewed within twelve months.",
            fi: "Jokainen materiaali on voimassa ja tarkistettu kahdentoista kuukauden sisällä.",
            sv: "Varje material är giltigt och har granskats inom tolv månader."),
        of: .records(.material),
        why: Text(
            en: """
                The bank of materials holds the city's current core messages (HEL 2019-005840); a message that \
                nobody has looked at for a year may no longer be what the city says.
                """,
            fi: """
                Materiaalipankissa ovat kaupungin ajantasaiset ydinviestit (HEL 2019-005840). Viesti, jota kukaan \
                ei ole katsonut vuoteen, ei ehkä enää ole se, mitä kaupunki sanoo.
                """,
            sv: """
                Materialbanken innehåller stadens aktuella kärnbudskap (HEL 2019-005840). Ett budskap som ingen \
                har sett på under ett år är kanske inte längre det som staden säger.
                """),
        examples: [
            .fails(
                "not reviewed for long, and no longer valid",
                """
                # materials/ydinviesti.yaml
                id: ydinviesti
                reviewed: ⟦2023-05⟧
                # materials/esitys.yaml
                id: esitys
                reviewed: 2025-01
                valid-until: ⟦2025-03⟧
                """,
                .says("'ydinviesti' was last reviewed in 5/2023", hint: reviewHint),
                .says("'esitys' was valid until 3/2025", hint: validHint)),
            .fails(
                "by one day",
                """
                # materials/a.yaml
                reviewed: ⟦2024-05-31⟧
                # materials/b.yaml
                name: {fi: Esitys}
                valid-until: ⟦2025-05-31⟧
                """,
                .says("'a' was last reviewed on 31.5.2024", hint: reviewHint),
                .says("'Esitys' was valid until 31.5.2025", hint: validHint)),
            .passes(
                "reviewed lately, and valid for long",
                """
                # materials/ydinviesti.yaml
                id: ydinviesti
                reviewed: 2024-07
                # materials/esitys.yaml
                id: esitys
                reviewed: 2023-01
                valid-until: 2026
                """),
            .passes(
                "just in time; as far as the dates are known; without dates",
                """
                # materials/a.yaml
                reviewed: 2024-06-01
                # materials/b.yaml
                valid-until: 2025-06-01
                # materials/c.yaml
                reviewed: 2024
                # materials/d.yaml
                valid-until: 2025
                # materials/e.yaml
                id: e
                # partners/f.yaml
                reviewed: 2020
                valid-until: 2020
                """),
        ]
    ) { context in
        let material = context.record
        if let place = material["valid-until"], let until = place.date {
            guard until.isBefore(context.day) else { return [] }
            return [
                material.finding(
                    at: place,
                    Text(
                        en: "'\(material.title(in: "en"))' was valid until \(until.words)",
                        fi: "'\(material.title())' oli voimassa \(until.finnishUntil)",
                        sv: "'\(material.title(in: "sv"))' gällde till \(until.words)"),
                    hint: validHint)
            ]
        }
        guard let place = material["reviewed"], let reviewed = place.date,
            reviewed.last.adding(months: 12) < context.day
        else { return [] }
        return [
            material.finding(
                at: place,
                Text(
                    en: "'\(material.title(in: "en"))' was last reviewed \(reviewed.phrase)",
                    fi: "'\(material.title())' on tarkistettu viimeksi \(reviewed.finnishAt)",
                    sv: "'\(material.title(in: "sv"))' granskades senast \(reviewed.words)"),
                hint: reviewHint)
        ]
    }

    private static let validHint = Text(
        en: "update the material, or take it out of use", fi: "päivitä materiaali tai poista se käytöstä",
        sv: "uppdatera materialet, eller ta det ur bruk")
    private static let reviewHint = Text(
        en: "look it through, and enter the date in 'reviewed'",
        fi: "tarkista materiaali ja merkitse päivä kenttään 'reviewed'",
        sv: "gå igenom det, och skriv in datumet i 'reviewed'")
}
