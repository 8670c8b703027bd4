import Diagnostics
import Records
import Testing
import Words

@testable import Reports

@Suite struct ReportShapeTests {
    @Test("a report as CSV has one row for a finding, and a column for every value")
    func csv() throws {
        let report = Materials(
            try smallContext(.materials, ["materials/k": "name: {fi: 'A, B'}\ngeneral: true\nreviewed: 2025"]))
        #expect(
            report.csv
                == "kind,records,name,freshness,languages,reviewed,valid-until\r\nmaterial,materials/k,\"A, B\",fresh,,2025,\r\n"
        )
    }

    @Test("JSON says what was asked, and is the same in every language")
    func json() throws {
        let report = Materials(try smallContext(.materials, period: ("2022-02", "2023"), unit: "kv", [:]))
        #expect(
            report.json.compactText
                == #"{"report":"materials","on":"2025-06-01","since":"2022-02","until":"2023","unit":"units/kv","record":null,"findings":[]}"#
        )
    }

    @Test("sums have spaces between thousands, and the sign of the language between whole and parts")
    func numbers() {
        #expect(Language.fi.words.euros(4_000_000) == "4\u{A0}000\u{A0}000\u{A0}€")
        #expect(Language.sv.words.number(-12_345.5) == "−12\u{A0}345,5")
        #expect(Language.en.words.number(0.25) == "0.25")
    }

    @Test("a workbook calls its sheets and columns by words of the language, each kind and value of every report")
    func tables() throws {
        let records = ["materials/k": "name: {fi: A}\ngeneral: true\nreviewed: 2025"]
        let table = try #require(Materials(try smallContext(.materials, records)).tables(in: .fi).first)
        #expect(table.name == "Materiaalit")
        #expect(table.header == ["Tietueet", "Nimi", "Ajantasaisuus", "Kielet", "Tarkistettu", "Voimassa asti"])
        let coverage = Coverage(
            try smallContext(.coverage, ["priorities/a": "name: {fi: B}", "units/u": "name: {fi: U}"]))
        #expect(coverage.tables(in: .sv).first?.name == "Mål")
        let context = try realContext(.period, period: ("2016", "2026"))
        let period = PeriodReport(try makePeriod(("2016", "2026")), context)
        let reports: [any Report] = [
            Portfolio(context), Coverage(context), Monitoring(context), Overlaps(context), Resources(context),
            Materials(context), period,
        ]
        for table in reports.flatMap({ $0.tables(in: .fi) }) {
            #expect(
                ([table.name] + table.header).allSatisfy { $0.first?.isUppercase == true },
                "\(table.name) \(table.header)")
            #expect(table.name.count <= 31)
        }
    }

    @Test("what rests on several sources names each decision, says what is a proposal, and counts web pages")
    func sources() throws {
        let records = [
            "decisions/a": "name: {fi: A}\ncase: HEL 2019-005840\ndate: 2019-09-16\noutcome: approved",
            "decisions/b": "name: {fi: B}\ncase: HEL 2019-005840\noutcome: proposed",
            "networks/n": "name: {fi: N}\nphases: [{status: member}]\nsources: [a, b, 'https://a.fi', 'https://b.fi']",
        ]
        let text = Portfolio(try smallContext(.portfolio, records)).told()
        #expect(
            text.contains("HEL 2019-005840, päätetty 16.9.2019; HEL 2019-005840, esitys; 2 verkkosivua"), "\(text)")
    }

    @Test("a report of a unit that finds nothing does not say that the register has nothing")
    func nothing() throws {
        let records = ["networks/n": "name: {fi: N}\nphases: [{status: member}]", "units/u": "name: {fi: U}"]
        let unit = Portfolio(try smallContext(.portfolio, unit: "u", records)).told()
        #expect(unit.contains("mistä yksikkö vastaisi tai missä se olisi mukana"), "\(unit)")
        #expect(!unit.contains("Rekisterissä ei ole verkostoja."))
        #expect(Portfolio(try smallContext(.portfolio, [:])).told().contains("Rekisterissä ei ole verkostoja."))
    }

    @Test("tables are ordered by the names in the language of the page")
    func order() throws {
        let records = [
            "networks/a": "name: {fi: Alku, sv: Öppning}\nphases: [{status: member}]",
            "networks/b": "name: {fi: Loppu, sv: Slut}\nphases: [{status: member}]",
        ]
        let report = Portfolio(try smallContext(.portfolio, records))
        func places(_ language: Language, _ names: String...) throws -> [String.Index] {
            let text = report.told(language)
            return try names.map { try #require(text.firstRange(of: $0)).lowerBound }
        }
        let (finnish, swedish) = (try places(.fi, "Alku", "Loppu"), try places(.sv, "Slut", "Öppning"))
        #expect(finnish[0] < finnish[1] && swedish[0] < swedish[1])
    }
}
