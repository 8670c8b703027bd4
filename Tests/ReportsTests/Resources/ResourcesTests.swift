import Records
import Testing

@testable import Reports

@Suite struct ResourcesTests {
    private static let records = [
        "priorities/a": "name: {fi: Koulutus}\nkind: goal\nprogramme: nyt",
        "units/kasko": "name: {fi: Kasvatus}\nkind: division",
        "resource-needs/x":
            "name: {fi: Raha}\npriority: a\nunit: kasko\nyear: 2025\nkind: money\namount: 40000\nneed: Lisää.\nstate: identified",
        "resource-needs/y":
            "name: {fi: Toinen}\ngeneral: true\nkind: money\namount: 1000.5\nneed: Vielä.\nstate: identified",
        "resource-needs/z": "name: {fi: Väki}\ngeneral: true\nyear: 2026\nkind: staff\nneed: Kaksi.\nstate: funded",
    ]

    @Test("amounts of one kind and state are summed, and what has none is counted")
    func sums() throws {
        let report = Resources(try smallContext(.resources, Self.records))
        let sums = report.findings.filter { $0.kind == "sum" }
        #expect(sums.map { $0.value("of") } == ["money", "staff"])
        #expect(sums.map { $0.value("amount") } == ["41000.5", "0"])
        #expect(sums.map { $0.value("without-amount") } == ["0", "1"])
        let text = report.told()
        #expect(text.contains("Yksikkö puuttuu 2:sta; vuosi ja määrä puuttuvat yhdestä."))
        #expect(text.contains("41\u{A0}000,5\u{A0}€"))
    }

    @Test("what is missing for all is told as missing for all")
    func all() throws {
        let records = Self.records.filter { $0.key == "resource-needs/y" || $0.key == "resource-needs/z" }
        #expect(Resources(try smallContext(.resources, records)).told().contains("Yksikkö puuttuu kaikista; vuosi ja"))
    }

    @Test("a period has the needs of its years, and those without year")
    func years() throws {
        let report = Resources(try smallContext(.resources, period: ("2025", "2025"), Self.records))
        #expect(report.ids("need") == ["x", "y"])
        #expect(Resources(try smallContext(.resources, unit: "kasko", Self.records)).ids("need") == ["x"])
    }

    @Test("staff is told in person-years")
    func staff() throws {
        let need = "name: {fi: Väki}\ngeneral: true\nkind: staff\namount: 0.5\nneed: Lisää.\nstate: identified"
        let text = Resources(try smallContext(.resources, ["resource-needs/x": need])).told()
        #expect(text.contains("0,5 henkilötyövuotta"))
    }
}
