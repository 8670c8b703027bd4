import Diagnostics
import Pages
import Records
import Testing

@testable import Reports

@Suite struct ReviewFactsTests {
    private static let records = [
        "units/a": "name: {fi: Yksikkö}\nkind: unit",
        "networks/x": """
        name: {fi: X}
        owner: a
        phases: [{status: member, since: 2020}]
        fee: {eur: 8650, per: year}
        benefit: Tietoa.
        review: {last: 2023-05, verdict: continue, reason: Hyvä.}
        """,
        "networks/y": "name: {fi: Y}\nowner: a\nphases: [{status: member}]",
    ]

    private func told(_ id: String, more: [String: String] = [:]) throws -> String {
        let context = try smallContext(.brief, Self.records.merging(more) { $1 })
        let network = try #require(context.register[RecordID(collection: "networks", id: id)])
        return ReviewFacts(network, context).text(.text, TextStyle(language: .fi, width: 1000))
    }

    @Test("what it costs, serves and gave, and what an earlier review said")
    func known() throws {
        let text = try told(
            "x", more: ["engagements/e": "name: {fi: Kokous}\nstate: held\nlead: a\nsince: 2024-03\nnetworks: [x]"])
        for line in ["- 8\u{A0}650\u{A0}€ vuodessa", "- Tietoa.", "- 3/2024 · Kokous", "- 5/2023 · Jatketaan · Hyvä."] {
            #expect(text.contains(line), "\(line) in \(text)")
        }
    }

    @Test("what the register does not say is said")
    func unknown() throws {
        let text = try told("y")
        for line in [
            "- Jäsenmaksu ei ole tiedossa.", "- Ei mitään voimassa olevaa tavoitetta", "- Rekisteri ei kerro mistään.",
            "- Ei vielä arvioitu",
        ] { #expect(text.contains(line), "\(line) in \(text)") }
    }

    @Test("of many dealings eight are told, and how many more there are")
    func many() throws {
        let more = (1...10).map {
            ("engagements/e\($0)", "name: {fi: Kokous \($0)}\nstate: held\nlead: a\nnetworks: [x]")
        }
        let text = try told("x", more: Dictionary(uniqueKeysWithValues: more))
        #expect(text.contains("- ja 2 muuta"))
    }
}
