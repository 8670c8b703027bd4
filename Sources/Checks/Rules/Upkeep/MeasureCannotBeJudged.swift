import Diagnostics
import Documents
import Records

extension Rule {
    static let measureCannotBeJudged = Rule(
        "measure-cannot-be-judged", .warning,
        Text(
            en:
                "Every measure that is underway has an indicator, and every indicator a baseline, a target and a reading.",
            fi:
                "Jokaisella käynnissä olevalla toimenpiteellä on mittari ja mittarilla lähtötaso, tavoitetaso ja lukema.",
            sv:
                "Varje åtgärd som pågår har en indikator, och varje indikator en utgångsnivå, en målnivå och ett mätvärde."
        ),
        of: .records(.measure),
        why: Text(
            en: """
                The monitoring model is to show how the measures stand against the goals (HEL 2019-005840). The report \
                'monitoring' says whether a target is reached, and how far it is, only where all of this is known; what it \
                lacks, this rule names.
                """,
            fi: """
                Seurantamallin on tarkoitus näyttää, miten toimenpiteet etenevät tavoitteisiin nähden (HEL 2019-005840). \
                Raportti 'monitoring' kertoo, onko tavoite saavutettu ja miten pitkällä ollaan, vain jos kaikki nämä \
                tiedetään. Tämä sääntö kertoo, mitä siltä puuttuu.
                """,
            sv: """
                Uppföljningsmodellen ska visa hur åtgärderna framskrider i förhållande till målen (HEL 2019-005840). \
                Rapporten 'monitoring' berättar om ett mål har nåtts och hur långt man har kommit bara om allt detta är \
                känt. Den här regeln säger vad den saknar.
                """),
        examples: [
            .fails(
                "nothing measures it",
                """
                # measures/seurantamalli.yaml
                ⟦id⟧: seurantamalli
                name: {fi: Seurantamalli}
                state: underway
                """,
                .says("nothing measures 'Seurantamalli'", hint: noIndicator)),
            .fails(
                "one or more parts of an indicator are missing, of each indicator for itself",
                """
                # measures/a.yaml
                name: {fi: Malli}
                state: underway
                indicators:
                  - ⟦{⟧name: {fi: Raportoidut, en: Reported}, target: 12, readings: [{date: 2025, value: 7}]}
                  - {name: Verkostot, baseline: 1, target: ⟦⟧}
                  - {name: {en: Known}, baseline: 0, target: 1, readings: [{date: 2025-06-01, value: 1}]}
                  - ⟦{⟧unit: kpl}
                """,
                .says("the indicator 'Reported' of 'Malli' has no baseline", hint: hint([.baseline])),
                .says(
                    "the indicator 'Verkostot' of 'Malli' has no target and no reading",
                    hint: hint([.target, .readings])),
                .says(
                    "an indicator of 'Malli' has no baseline, no target and no reading",
                    hint: hint([.baseline, .target, .readings]))),
            .fails(
                "a reading of tomorrow, one without a date and one without a number are none",
                """
                # measures/a.yaml
                state: underway
                indicators:
                  - name: A
                    baseline: 0
                    target: 2
                    readings: ⟦[{date: 2025-06-02, value: 1}, {value: 1}, {date: 2025-05, value: yksi}]⟧
                """,
                .says("the indicator 'A' of 'a' has no reading", hint: hint([.readings]))),
            .passes(
                "an indicator of which all is known",
                """
                # measures/seurantamalli.yaml
                state: underway
                since: 2025-06-01
                indicators: [{name: A, baseline: 0, target: 12, readings: [{date: 2025-06-01, value: 0}]}]
                """),
            .passes(
                "what is planned, done, dropped, begins tomorrow, has no state or is no measure",
                """
                # measures/a.yaml
                state: planned
                # measures/b.yaml
                state: done
                indicators: [{name: A}]
                # measures/c.yaml
                state: dropped
                # measures/d.yaml
                state: underway
                since: 2025-06-02
                # measures/e.yaml
                name: E
                # projects/f.yaml
                state: underway
                """),
        ]
    ) { context in
        let measure = context.record
        return measure.monitoringGaps(on: context.day).map { gap in
            guard let indicator = gap.indicator, let first = gap.missing.first else {
                return measure.finding(
                    missing: "indicators",
                    Text(
                        en: "nothing measures '\(measure.title(in: "en"))'",
                        fi: "toimenpiteellä '\(measure.title())' ei ole mittaria",
                        sv: "åtgärden '\(measure.title(in: "sv"))' har ingen indikator"),
                    hint: noIndicator)
            }
            return measure.finding(
                missing: first.rawValue, in: indicator.node, message(measure, indicator, gap.missing),
                hint: hint(gap.missing))
        }
    }

    private static func message(_ measure: Record, _ indicator: Indicator, _ missing: [Indicator.Part]) -> Text {
        Text(
            en: (indicator.name == nil ? "an indicator" : "the indicator\(indicator.quoted(in: .en))")
                + " of '\(measure.title(in: "en"))' has "
                + Language.en.listed(missing.map(\.words.en)),
            fi:
                "toimenpiteen '\(measure.title())' mittarilta\(indicator.quoted(in: .fi)) \(missing.count == 1 ? "puuttuu" : "puuttuvat") "
                + Language.fi.listed(missing.map(\.words.fi)),
            sv: "indikatorn\(indicator.quoted(in: .sv)) för åtgärden '\(measure.title(in: "sv"))' saknar "
                + Language.sv.listed(missing.map(\.words.sv)))
    }

    private static let noIndicator = Text(
        en: "add what it is measured by to 'indicators', with 'baseline', 'target' and a first entry of 'readings'",
        fi: "lisää kenttään 'indicators', millä sitä mitataan: 'baseline', 'target' ja ensimmäinen lukema 'readings'",
        sv: "lägg till i 'indicators' vad den mäts med: 'baseline', 'target' och ett första mätvärde i 'readings'")

    private static func hint(_ missing: [Indicator.Part]) -> Text {
        let fields = missing.map { "'\($0.rawValue)'" }
        return Text(
            en: "fill in \(Language.en.listed(fields)); until then nothing tells whether the target is reached",
            fi: "täydennä \(Language.fi.listed(fields)); siihen asti ei voi kertoa, onko tavoite saavutettu",
            sv: "fyll i \(Language.sv.listed(fields)); tills vidare går det inte att säga om målet har nåtts")
    }
}

extension Indicator {
    /// Its name in a language, quoted, after a space; nothing where it has none.
    fileprivate func quoted(in language: Language) -> String {
        name.map { " '\(FieldNotes.text(of: $0, in: language.rawValue))'" } ?? ""
    }
}

extension Indicator.Part {
    /// Of what nothing is known, in words.
    fileprivate var words: Text {
        switch self {
        case .baseline: Text(en: "no baseline", fi: "lähtötaso", sv: "utgångsnivå")
        case .target: Text(en: "no target", fi: "tavoitetaso", sv: "målnivå")
        case .readings: Text(en: "no reading", fi: "lukema", sv: "mätvärde")
        }
    }
}
