import Diagnostics
import Documents
import Records

extension Rule {
    static let ownerInForce = Rule(
        "owner-in-force", .error,
        Text(
            en: "The owner is a unit that exists on the day asked about.",
            fi: "Omistaja on yksikkö, joka on olemassa sinä päivänä, josta kysytään.",
            sv: "Ägaren är en enhet som finns den dag som frågan gäller."),
        of: .register,
        why: Text(
            en: """
                Units are renamed, merged and closed. A network, partner or material whose owner is gone has no \
                owner, though a name stands in the record. What has itself ended keeps the owner that it had.
                """,
            fi: """
                Yksiköitä nimetään uudelleen, yhdistetään ja lakkautetaan. Verkostolla, kumppanilla tai \
                materiaalilla, jonka omistajaa ei enää ole, ei ole omistajaa, vaikka nimi on tietueessa. Se, mikä \
                on itse päättynyt, pitää silloisen omistajansa.
                """,
            sv: """
                Enheter byter namn, slås ihop och läggs ner. Ett nätverk, en partner eller ett material vars ägare \
                inte längre finns har ingen ägare, även om ett namn står i posten. Det som självt har upphört \
                behåller den ägare det hade.
                """),
        examples: [
            .fails(
                "the owner has a successor",
                """
                # networks/c40.yaml
                id: c40
                owner: ⟦kilpailukyky-ja-kv⟧
                # units/kilpailukyky-ja-kv.yaml
                id: kilpailukyky-ja-kv
                until: 2018-06-01
                successor: kansainvalisten-asioiden-yksikko
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                """,
                .says(
                    "the owner 'kilpailukyky-ja-kv' ended on 1.6.2018",
                    hint: "its successor is 'kansainvalisten-asioiden-yksikko'")),
            .fails(
                "partners and materials have owners too; the successor's successor counts, and a circle has none",
                """
                # partners/oslo.yaml
                owner: ⟦a⟧
                # materials/esitys.yaml
                owner: ⟦c⟧
                # units/a.yaml
                until: 2018
                successor: b
                # units/b.yaml
                until: 2020-02
                successor: d
                # units/c.yaml
                until: 2020
                successor: c
                # units/d.yaml
                since: 2020-02
                """,
                .says("the owner 'a' ended in 2018", hint: "its successor is 'd'"),
                .says("the owner 'c' ended in 2020", hint: "name the unit that answers for this now")),
            .fails(
                "the day after the last one", on: "2025-06-02",
                """
                # networks/c40.yaml
                owner: ⟦a⟧
                # units/a.yaml
                until: 2025-06-01
                """,
                .says("the owner 'a' ended on 1.6.2025", hint: "name the unit that answers for this now")),
            .passes(
                "an owner that exists",
                """
                # networks/c40.yaml
                id: c40
                owner: kansainvalisten-asioiden-yksikko
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                since: 2018
                """),
            .passes(
                "the last day", on: "2025-06-01",
                """
                # networks/c40.yaml
                owner: a
                # units/a.yaml
                until: 2025-06-01
                """),
            .fails(
                "the day before the first one", on: "2025-05-31",
                """
                # networks/c40.yaml
                owner: ⟦a⟧
                # units/a.yaml
                since: 2025-06-01
                """,
                .says(
                    "the owner 'a' exists only from 1.6.2025 on",
                    hint: "name the unit that answers for this on 31.5.2025")),
            .passes(
                "the first day", on: "2025-06-01",
                """
                # networks/c40.yaml
                owner: a
                # units/a.yaml
                since: 2025-06-01
                """),
            .passes(
                "what has ended keeps its owner, and an owner that there is not is the reference's fault",
                """
                # networks/c40.yaml
                owner: a
                phases: [{status: left, since: 2024}]
                # partners/oslo.yaml
                owner: nobody
                # engagements/vierailu.yaml
                owner: a
                # units/a.yaml
                until: 2018
                """),
        ]
    ) { context in
        let day = context.day
        var successors: [RecordID: Record?] = [:]
        return [Role.network, .partner, .material].flatMap(context.register.records).compactMap { record in
            guard let owner = record["owner"], let unit = context.register.record(.unit, named: owner) else {
                return nil
            }
            if record.phase(on: context.day)?.isEnd == true { return nil }
            let span = unit.span
            if let until = span.until, span.isOver(by: context.day) {
                let successor = successors[unit.id] ?? context.successor(of: unit)
                successors[unit.id] = .some(successor)
                return record.finding(
                    at: owner,
                    Text(
                        en: "the owner '\(owner.text)' ended \(until.phrase)",
                        fi: "omistaja '\(owner.text)' on lakkautettu (\(until.words))",
                        sv: "ägaren '\(owner.text)' upphörde (\(until.words))"),
                    hint: successor.map { successor in
                        Text(
                            en: "its successor is '\(successor.id.id)'", fi: "sen seuraaja on '\(successor.id.id)'",
                            sv: "dess efterträdare är '\(successor.id.id)'")
                    }
                        ?? Text(
                            en: "name the unit that answers for this now",
                            fi: "nimeä yksikkö, joka vastaa tästä nyt",
                            sv: "ange den enhet som ansvarar för detta nu"))
            }
            if let since = span.since, span.isYetToBegin(on: context.day) {
                return record.finding(
                    at: owner,
                    Text(
                        en: "the owner '\(owner.text)' exists only from \(since.words) on",
                        fi: "omistaja '\(owner.text)' on olemassa vasta \(since.finnishSince)",
                        sv: "ägaren '\(owner.text)' finns först från och med \(since.words)"),
                    hint: Text(
                        en: "name the unit that answers for this on \(day.words)",
                        fi: "nimeä yksikkö, joka vastaa tästä \(day.words)",
                        sv: "ange den enhet som ansvarar för detta \(day.words)"))
            }
            return nil
        }
    }
}

extension RegisterContext {
    /// The unit that follows an ended one and exists on the day, however many successors lie between.
    fileprivate func successor(of unit: Record) -> Record? {
        var seen: Set<RecordID> = [unit.id]
        var unit = unit
        while let next = register.record(.unit, named: unit["successor"]), seen.insert(next.id).inserted {
            if next.span.mayHold(on: day) { return next }
            unit = next
        }
        return nil
    }
}
