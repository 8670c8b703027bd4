import Diagnostics
import Documents
import Records

extension Rule {
    static let datesInOrder = Rule(
        "dates-in-order", .error,
        Text(
            en: "What begins comes before what ends, phases ascend, and readings are not of the future.",
            fi: "Alku on ennen loppua, vaiheet ovat aikajärjestyksessä, eikä mittauksia ole tulevaisuudesta.",
            sv: "Början kommer före slutet, skedena står i tidsordning och mätvärden är inte från framtiden."),
        of: .recordsWithRole,
        why: Text(
            en: """
                Today's status, a unit's successor and every timeline are computed from the dates. Dates known \
                only to the month or year are compared as far as they are known.
                """,
            fi: """
                Nykyinen tila, yksikön seuraaja ja kaikki aikajanat lasketaan päivämääristä. Päivämääriä, joista \
                tiedetään vain kuukausi tai vuosi, verrataan niin tarkasti kuin ne tiedetään.
                """,
            sv: """
                Dagens läge, en enhets efterträdare och alla tidslinjer räknas ut av datumen. Datum av vilka bara \
                månaden eller året är känt jämförs så noga som de är kända.
                """),
        examples: [
            .fails(
                "a span, phases and a reading",
                """
                # units/a.yaml
                id: a
                since: 2018-06-01
                until: ⟦2017⟧
                # partners/b.yaml
                id: b
                phases:
                  - {status: active, since: 2019}
                  - {status: ended, since: ⟦2018-12⟧}
                # measures/c.yaml
                id: c
                indicators: [{name: n, readings: [{date: ⟦2031⟧, value: 1}]}]
                """,
                .says("it ends in 2017, before it begins on 1.6.2018", hint: spanHint),
                .says("this phase begins in 12/2018, but the one before it in 2019", hint: phaseHint),
                .says("2031 is in the future", hint: readingHint)),
            .fails(
                "by one day, however deep; a phase without a date between two others; a log entry of tomorrow",
                """
                # partners/a.yaml
                cooperation: [{topic: x, since: 2024-05-02, until: ⟦2024-05-01⟧}]
                phases:
                  - {status: active, since: 2019-03-02}
                  - {status: dormant}
                  - {status: ended, since: ⟦2019-03-01⟧}
                # measures/b.yaml
                log: [{date: ⟦2025-06-02⟧, kind: progress, text: x}]
                # networks/c.yaml
                review: {last: ⟦2025-06-02⟧, next: 2026-06-02}
                """,
                .says("it ends on 1.5.2024, before it begins on 2.5.2024", hint: spanHint),
                .says("this phase begins on 1.3.2019, but the one before it on 2.3.2019", hint: phaseHint),
                .says("2.6.2025 is in the future", hint: readingHint),
                .says("2.6.2025 is in the future", hint: readingHint)),
            .passes(
                "as far as the dates are known",
                """
                # units/a.yaml
                id: a
                since: 2018-06-01
                until: 2018
                # partners/b.yaml
                id: b
                phases:
                  - {status: active}
                  - {status: ended, since: 2018-12}
                # measures/c.yaml
                id: c
                indicators: [{name: n, readings: [{date: 2024, value: 1}]}]
                """),
            .passes(
                "one day, today, this year, half of a span, and a register of someone else",
                """
                # units/a.yaml
                since: 2018-06-01
                until: 2018-06-01
                # units/b.yaml
                until: 2018
                # partners/c.yaml
                phases: [{status: active, since: 2019-03}, {status: ended, since: 2019-03-01}]
                # measures/d.yaml
                log: [{date: 2025-06-01, kind: progress, text: x}, {date: 2025, kind: progress, text: x}, {kind: lesson}]
                # networks/d.yaml
                review: {last: 2025-06-01}
                # nested/e/f.yaml
                since: 2019
                until: 2018
                """),
        ]
    ) { context in
        let record = context.record
        return record.spanFindings() + record.phaseFindings() + record.readingFindings(on: context.day)
    }

    fileprivate static let spanHint = Text(
        en: "correct one of the two dates", fi: "korjaa jompikumpi päivämäärä", sv: "rätta det ena av datumen")
    fileprivate static let phaseHint = Text(
        en: "order the phases by their dates, the earliest first",
        fi: "järjestä vaiheet päivämäärän mukaan, varhaisin ensin",
        sv: "ordna skedena efter datum, det tidigaste först")
    fileprivate static let readingHint = Text(
        en: "correct the date, or enter it when it has come",
        fi: "korjaa päivämäärä tai lisää merkintä vasta sitten, kun päivä on koittanut",
        sv: "rätta datumet, eller skriv in det när dagen har kommit")
}

extension Record {
    /// Every mapping, however deep, whose `until` is before its `since`.
    fileprivate func spanFindings() -> [Finding] {
        let document = document
        return document.slots.indices.compactMap { i in
            guard document.slots[i].kind == .mapping else { return nil }
            let node = Node(document: document, index: i)
            guard let place = node["until"], let until = place.date, let since = node["since"]?.date,
                until.isBefore(since)
            else { return nil }
            return finding(
                at: place,
                Text(
                    en: "it ends \(until.phrase), before it begins \(since.phrase)",
                    fi: "loppu \(until.words) on ennen alkua \(since.words)",
                    sv: "slutet \(until.words) är före början \(since.words)"),
                hint: Rule.spanHint)
        }
    }

    fileprivate func phaseFindings() -> [Finding] {
        let dated = phases.filter { $0.since != nil }
        return zip(dated, dated.dropFirst()).compactMap { earlier, later in
            guard let before = earlier.since, let after = later.since, after.isBefore(before),
                let place = later.node["since"]
            else { return nil }
            return finding(
                at: place,
                Text(
                    en: "this phase begins \(after.phrase), but the one before it \(before.phrase)",
                    fi: "tämä vaihe alkaa \(after.finnishAt), mutta edellinen vasta \(before.finnishAt)",
                    sv: "detta skede börjar \(after.words), men det föregående först \(before.words)"),
                hint: Rule.phaseHint)
        }
    }

    /// Readings, log entries and the last review that lie in the future.
    fileprivate func readingFindings(on day: Day) -> [Finding] {
        let readings = (self["indicators"]?.items ?? []).flatMap { $0["readings"]?.items ?? [] }
        let places = (readings + (self["log"]?.items ?? [])).map { $0["date"] } + [self["review"]?["last"]]
        return places.compactMap { place in
            guard let place, let date = place.date, date.isAfter(day) else { return nil }
            return finding(
                at: place,
                Text(
                    en: "\(date.words) is in the future", fi: "\(date.words) on tulevaisuudessa",
                    sv: "\(date.words) ligger i framtiden"),
                hint: Rule.readingHint)
        }
    }
}
