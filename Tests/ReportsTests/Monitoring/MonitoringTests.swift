import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct MonitoringTests {
    private static let records = [
        "priorities/a": "name: {fi: Ilmasto}\nkind: goal\nprogramme: nyt",
        "programmes/nyt": "name: {fi: Nyt}\nkind: strategy\nsince: 2020",
        "measures/m": """
        name: {fi: Kartoitus}
        state: underway
        supports: [a]
        indicators:
          - name: {fi: Verkostot}
            unit: kpl
            baseline: 10
            target: 20
            readings: [{date: 2024-06-01, value: 20}, {date: 2023, value: 12}]
          - {name: {fi: Maksut}, baseline: 100, target: 50, readings: [{date: 2024-05, value: 60}]}
          - {name: {fi: Tyhjä}}
        log:
          - {date: 2024-06-01, kind: lesson, text: Aloita ajoissa.}
          - {date: 2023-06, kind: success, text: Ensimmäinen valmis.}
        """,
        "measures/n":
            "name: {fi: Malli}\nstate: planned\nsupports: [a]\nlog: [{date: 2024-05-31, kind: progress, text: Alku.}]",
        "measures/o": "name: {fi: Valmis}\nstate: done\nsupports: [a]",
    ]

    @Test("the last reading is held against the target, upwards and downwards")
    func indicators() throws {
        let report = Monitoring(try smallContext(.monitoring, Self.records))
        let indicators = try #require(report.measures.first { $0.record.id.id == "m" }).indicators
        #expect(indicators.map(\.isReached) == [true, false, nil])
        #expect(indicators.map(\.progress) == [100, 80, nil])
        #expect(indicators.map { $0.last?.value } == [20, 60, nil])
    }

    @Test("whether a target is reached is told only where baseline, target and a reading are known, and differ")
    func unknown() throws {
        func indicator(_ text: String) throws -> Indicator {
            let records = ["measures/m": "state: underway\nindicators: [{name: A, \(text)}]"]
            let measures = Monitoring(try smallContext(.monitoring, records)).measures
            return try #require(measures.first?.indicators.first)
        }
        let readings = "readings: [{date: 2024, value: 12}, {date: 2025-05, value: 19.99}]"
        #expect(try indicator("baseline: 10, target: 20, \(readings)").progress == 99)
        #expect(try indicator("baseline: 10, target: 20, \(readings)").isReached == false)
        #expect(try indicator("target: 10, \(readings)").isReached == nil)
        #expect(try indicator("target: 10, \(readings)").progress == nil)
        #expect(try indicator("baseline: 10, target: 10, \(readings)").isReached == nil)
        #expect(try indicator("baseline: 10, \(readings)").missing == [.target])
        #expect(try indicator("baseline: -.inf, target: .inf, \(readings)").progress == nil)
    }

    @Test("what the report lacks is what the rule 'measure-cannot-be-judged' warns of")
    func lacks() throws {
        let records = [
            "measures/a": "name: {fi: Ei mitään}\nstate: underway",
            "measures/b": """
            name: {fi: Vajaa}
            state: underway
            indicators: [{name: {fi: X}, target: 2}, {name: {fi: Y}, baseline: 1, readings: [{date: 2024, value: 1}]}]
            """,
            "measures/c": "name: {fi: Suunnitelma}\nstate: planned",
        ]
        let report = Monitoring(try smallContext(.monitoring, records))
        let told = report.told()
        #expect(told.contains("Käynnissä olevat toimenpiteet, joilla ei ole mittaria (1): Ei mitään. ["))
        #expect(told.contains("Toimenpiteet, joiden mittarilla ei ole lähtötasoa (1): Vajaa. ["))
        #expect(told.contains("Toimenpiteet, joiden mittarilla ei ole tavoitetta (1): Vajaa. ["))
        #expect(told.contains("Toimenpiteet, joiden mittarista ei ole kirjattu arvoja (1): Vajaa. ["))
        #expect(!told.contains("): Suunnitelma"))
    }

    @Test("a measure is late from the day after its deadline, by whole months, while it goes on")
    func late() throws {
        let records = [
            "measures/a": "name: {fi: A}\nstate: underway\ndue: 2024-12-31", "measures/b": "state: done\ndue: 2024",
            "measures/c": "name: {fi: C}\nstate: planned\ndue: 2025-04",
            "measures/d": "name: {fi: D}\nstate: underway\ndue: 2025-05",
            "measures/e": "name: {fi: E}\nstate: underway\ndue: 2025-06-01",
        ]
        let report = Monitoring(try smallContext(.monitoring, records))
        let told = report.told()
        #expect(told.contains("A: määräaika oli 31.12.2024, 5 kuukautta sitten."))
        #expect(told.contains("C: määräaika oli 4/2025, kuukausi sitten."))
        #expect(told.contains("D: määräaika oli 5/2025."))
        #expect(!told.contains("E: määräaika"))
        let late = report.findings.filter { $0.kind == "measure" }.map { $0.value("months-late") }
        #expect(late.compactMap(\.self).sorted() == ["0", "1", "5"])
    }

    @Test("a measure is silent a year and a day after it was last told of, and never when it is done")
    func silent() throws {
        let report = Monitoring(try smallContext(.monitoring, Self.records))
        #expect(report.measures.filter(\.isSilent).map(\.record.id.id) == ["n"])
        #expect(report.told().contains("Malli: ei kirjauksia 31.5.2024 jälkeen."))
        #expect(
            Monitoring(try smallContext(.monitoring, on: "2025-05-31", Self.records)).measures.allSatisfy {
                !$0.isSilent
            })
        #expect(
            Monitoring(try smallContext(.monitoring, on: "2025-06-02", Self.records)).measures.count(where: \.isSilent)
                == 2)
    }

    @Test("nothing is told of what came after the day, and a year without a day is told as a year")
    func past() throws {
        let report = Monitoring(try smallContext(.monitoring, on: "2024-05-30", Self.records))
        #expect(report.measures.first { $0.record.id.id == "m" }?.log.map(\.kind) == ["success"])
        #expect(report.measures.first { $0.record.id.id == "n" }?.lastTold == nil)
        let records = ["measures/k": "name: {fi: Vanha}\nstate: underway\nlog: [{date: 2022, text: Alku.}]"]
        let silent = Monitoring(try smallContext(.monitoring, records)).told()
        #expect(silent.contains("Vanha: ei kirjauksia vuoden 2022 jälkeen."))
    }

    @Test("in a period only what was told then is shown")
    func period() throws {
        let report = Monitoring(try smallContext(.monitoring, period: ("2023", "2023"), Self.records))
        #expect(report.ids("success") == ["m"])
        #expect(report.ids("lesson").isEmpty)
    }

    @Test("the states of the measures of a goal add up")
    func states() throws {
        let records = [
            "priorities/a": "name: {fi: Ilmasto}",
            "measures/a": "name: {fi: A}\nstate: planned\nsupports: [a]",
            "measures/b": "name: {fi: B}\nstate: dropped\nsupports: [a]",
        ]
        let text = Monitoring(try smallContext(.monitoring, records)).told()
        #expect(text.contains("Suunniteltuja") && text.contains("Luovuttuja"))
    }

    @Test("in Swedish the states of several measures are told in the plural")
    func plural() throws {
        let records = ["a", "b"].map { ("measures/\($0)", "name: {fi: \($0)}\nstate: planned") }
        let report = Monitoring(try smallContext(.monitoring, Dictionary(uniqueKeysWithValues: records)))
        #expect(report.told(.sv).contains("Antal åtgärder: 2 (planerade 2)."))
        #expect(report.told().contains("Toimenpiteitä on 2: suunniteltu 2."))
    }
}
