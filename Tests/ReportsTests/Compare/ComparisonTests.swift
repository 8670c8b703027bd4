import Diagnostics
import Documents
import Pages
import Records
import Tables
import Testing

@testable import Reports

@Suite struct ComparisonTests {
    private static let records = [
        "units/a": "name: {fi: Yksikkö, sv: Enheten}\nkind: unit",
        "networks/eurocities":
            "name: {fi: Eurocities}\nowner: a\nphases: [{status: member}]\nfee: {eur: 15000, per: year}",
        "networks/cnca":
            "name: {fi: Carbon Neutral Cities Alliance}\nabbreviation: CNCA\nowner: a\nphases: [{status: member}]\nfee: {eur: 8650.5}",
        "networks/left": "name: {fi: Vanha verkosto}\nowner: a\nphases: [{status: left, since: 2020}]",
        "networks/unlisted": "name: {fi: Itämeren kaupungit, en: Baltic Cities}\nowner: a\nphases: [{status: member}]",
        "networks/twin-1": "name: {fi: Kaksoset}\nowner: a\nphases: [{status: member}]",
        "networks/twin-2": "name: {fi: Kaksoset}\nowner: a\nphases: [{status: member}]",
    ]

    private func comparison(_ list: String, by columns: String = "name,fee") throws -> Comparison {
        let context = try smallContext(.portfolio, Self.records)
        let table = try CSVTable(Array(list.utf8))
        let guide = try FieldGuide.all(
            source: FolderSource(root: realRoot), configuration: context.register.configuration)
        let found = try ListColumns(columns, in: table, of: "networks", context.register, guide["networks"] ?? .empty)
        return Comparison(table, file: "list.csv", found, collection: "networks", context)
    }

    private func told(_ comparison: Comparison) -> [String] {
        comparison.differences.map { difference in
            ([difference.kind.rawValue, difference.line.map(String.init) ?? "-"] + difference.records.map(\.id.id))
                .joined(separator: " ")
        }
    }

    @Test("what agrees is counted: by name without regard to case, accents and punctuation, by abbreviation, by id")
    func same() throws {
        let comparison = try comparison(
            "name;fee\nEUROCITIES;15 000,00 €\nCarbon-Neutral Cities Alliance (CNCA);8650,50\nitameren kaupungit;\nKaksoset;\n"
        )
        #expect(comparison.same == 3 && comparison.rows == 4)
        #expect(told(comparison) == ["ambiguous 5 twin-1 twin-2"])
        #expect(try self.comparison("name,fee\ncnca,8650.50\n").same == 1)
        #expect(try self.comparison("name,fee\nBaltic Cities,\n").same == 1)
    }

    @Test("what is in one and not in the other, with the nearest name")
    func missing() throws {
        let comparison = try comparison("name,fee\nEurocites,1\nCities of Carbon Neutral Alliance,2\nICLEI,3\n")
        #expect(
            told(comparison) == [
                "only-in-list 2 eurocities", "only-in-list 3 cnca", "only-in-list 4", "only-in-register - cnca",
                "only-in-register - eurocities", "only-in-register - unlisted", "only-in-register - twin-1",
                "only-in-register - twin-2",
            ])
        #expect(comparison.same == 0)
    }

    @Test("another fee, an unclear one, a network that was left, and a second row")
    func differences() throws {
        let comparison = try comparison(
            "name,fee\nEurocities,15000.01\nCNCA,\"8,650\"\nVanha verkosto,5\nEurocities,15000\n")
        #expect(
            Array(told(comparison).prefix(5)) == [
                "different 2 eurocities", "unclear 3 cnca", "over 4 left", "different 4 left", "repeated 5 eurocities",
            ])
        #expect(comparison.differences[0].listed == "15000.01" && comparison.differences[0].registered == "15000")
        #expect(comparison.differences[3].registered == nil)
    }

    @Test("a reference agrees by its id and by the name of the record in any language")
    func references() throws {
        for owner in ["a", "Yksikkö", "enheten"] {
            #expect(try comparison("name,owner\nCNCA,\(owner)\n", by: "name,owner").same == 1)
        }
        let other = try comparison("name,owner\nCNCA,Toinen\n", by: "name,owner").differences[0]
        #expect(other.kind == .different && other.registered == "a" && other.named?.id.id == "a")
    }

    @Test("columns are found by the field, its label, the collection's name, or as they are named")
    func columns() throws {
        let lists = [
            ("Verkosto,Jäsenmaksu\nCNCA,8650.5\n", "name,fee"), ("nimi,FEE\nCNCA,8650.5\n", "name,fee"),
            ("Jäsen,Hinta 2026\nCNCA,8650.5\n", "name=Jäsen, fee = Hinta 2026"),
        ]
        for (list, columns) in lists { #expect(try comparison(list, by: columns).same == 1) }
        func error(_ list: String, _ columns: String) throws -> String {
            try #require(throws: CompareError.self) { try comparison(list, by: columns) }.message.en
        }
        #expect(try error("a,b\n1,2\n", "name,fee") == "the list has no column 'name'")
        #expect(try error("name,name\n1,2\n", "name") == "several columns of the list are called 'name'")
        #expect(try error("fee,name\n1,2\n", "fee,name").contains("does not begin with 'name'"))
        #expect(throws: UnknownField.self) { try comparison("name,x\n1,2\n", by: "name,nothing") }
    }

    @Test("the page tells what differs in words, and CSV keeps formulas from a spreadsheet")
    func page() throws {
        let comparison = try comparison("name,fee\nEurocities,1\n=cmd(),2\n")
        let text = comparison.text(.text, TextStyle(language: .fi, width: 1000))
        #expect(
            text.contains("rivi 2: Eurocities (networks/eurocities): jäsenmaksu luettelossa 1, rekisterissä 15000"),
            "\(text)")
        #expect(text.contains("Luettelossa on 2 riviä; 0 vastaa rekisteriä."))
        #expect(comparison.csv.contains("only-in-list,3,'=cmd(),"))
    }
}
