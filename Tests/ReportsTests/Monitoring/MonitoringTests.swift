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
}
