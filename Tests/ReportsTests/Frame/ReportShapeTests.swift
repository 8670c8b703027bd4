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
}
