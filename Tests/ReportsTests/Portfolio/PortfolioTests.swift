import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct PortfolioTests {
    private static let records = [
        "units/a": "name: {fi: A-yksikkö}\nkind: unit",
        "units/b": "name: {fi: B-yksikkö}\nkind: unit\nuntil: 2024",
        "priorities/ilmasto": "name: {fi: Ilmasto}\nkind: goal\nprogramme: uusi",
        "priorities/vanha": "name: {fi: Vanha}\nkind: goal\nprogramme: mennyt",
        "programmes/uusi": "name: {fi: Uusi}\nkind: strategy\nsince: 2025-06-01",
        "programmes/mennyt": "name: {fi: Mennyt}\nkind: strategy\nsince: 2017\nuntil: 2025-05-31",
        "networks/x": """
        name: {fi: X}
        scope: global
        owner: a
        supports: [ilmasto, vanha]
        benefit: Tietoa.
        contact-role: Asiantuntija
        phases: [{status: member, since: 2020}]
        fee: {eur: 1000, per: year}
        review: {next: 2026-01, verdict: continue}
        overlaps-with: [y]
        roles: [{role: chair, until: 2025-05-31}, {role: board, since: 2025-06-01}]
        """,
        "networks/y": """
        name: {fi: Y}
        scope: global
        owner: b
        supports: [vanha]
        phases: [{status: taking-part}]
        fee: {eur: 250.5, per: year}
        """,
        "networks/z": "name: {fi: Z}\nscope: nordic\nowner: a\nphases: [{status: member}]\nfee: {eur: 9, per: once}",
        "networks/w":
            "name: {fi: W}\nscope: nordic\nowner: a\nphases: [{status: left, since: 2025-06-01}]\nfee: {eur: 5, per: year}",
    ]

    @Test("fees a year are summed of current networks, by owner, scope and goal in force")
    func sums() throws {
        let report = Portfolio(try smallContext(.portfolio, Self.records))
        #expect(report.current.map(\.network.id.id) == ["x", "y", "z"])
        #expect(report.sum("sum", "fees-a-year") == 1250.5)
        #expect(report.sum("sum", "without-fee") == 0)
        let goals = report.findings.filter { $0.kind == "sum-by-goal" }
        #expect(goals.map { $0.value("of") } == ["ilmasto"])
        #expect(report.findings.first { $0.kind == "sum-by-scope" }?.value("fees-a-year") == "1250.5")
        #expect(report.told().contains("1\u{A0}250,5\u{A0}€ vuodessa"))
    }

    @Test("what four or more networks all lack is told without their names, and an abbreviation beside the name")
    func all() throws {
        let records = Dictionary(
            uniqueKeysWithValues: (1...4).map {
                ("networks/n\($0)", "name: {fi: Verkosto \($0)}\nabbreviation: VK\($0)\nphases: [{status: member}]")
            })
        let told = Portfolio(try smallContext(.portfolio, records)).told()
        #expect(told.contains("Omistajaa ei ole: kaikki 4 verkostoa."))
        #expect(told.contains("Verkosto 1 (VK1) ["))
        let three = Portfolio(try smallContext(.portfolio, records.filter { $0.key != "networks/n4" })).told()
        #expect(three.contains("Omistajaa ei ole (3): Verkosto 1, Verkosto 2 ja Verkosto 3."))
    }

    @Test("what the register lacks of a membership is named")
    func lacks() throws {
        let report = Portfolio(try smallContext(.portfolio, Self.records))
        let lacks = Dictionary(uniqueKeysWithValues: report.memberships.map { ($0.network.id.id, $0.lacks) })
        #expect(lacks["x"] == [])
        #expect(lacks["y"] == [.start, .ownerInForce, .contact, .benefit, .goals, .review])
        #expect(lacks["w"] == [], "a network that was left lacks nothing")
        #expect(report.told().contains("Omistaja on lakkautettu (1): Y."))
    }

    @Test(
        "what begins only later is left out, and a membership of unknown start that only a later decision tells of is told apart"
    )
    func past() throws {
        let records = [
            "units/a": "name: {fi: A-yksikkö}\nkind: unit\nsince: 2018",
            "decisions/d": "name: {fi: Päätös}\nbody: x\ndate: 2019-09-16\noutcome: approved",
            "networks/cnca": "name: {fi: CNCA}\nowner: a\nphases: [{status: considering, since: 2019-01-28}]",
            "networks/eurocities": "name: {fi: Eurocities}\nowner: a\nphases: [{status: member, since: 1994}]",
            "networks/possible": """
            name: {fi: Possible}
            owner: a
            phases: [{status: member, source: d}]
            roles: [{role: founder, source: d}, {role: chair, since: 2020}]
            """,
        ]
        let report = Portfolio(try smallContext(.portfolio, on: "2015-01-01", records))
        #expect(report.memberships.map(\.network.id.id) == ["eurocities", "possible"])
        #expect(report.memberships.map(\.isUncertain) == [false, true])
        let text = report.told()
        #expect(
            text.contains(
                "Varmasti tiedossa on yksi verkosto; kaupunki on siinä jäsenenä. Yhdestä verkostosta ei tiedetä, oliko")
        )
        #expect(text.contains("Jäsen, alkamisaika ei tiedossa "))
        #expect(!text.contains("perustajajäsen") && !text.contains("puheenjohtaja") && !text.contains("CNCA"))
        #expect(text.contains("Nykyistä omistajayksikköä ei vielä ollut (2)") && !text.contains("lakkautettu"))
        let later = Portfolio(try smallContext(.portfolio, on: "2019-09-16", records)).told()
        #expect(
            later.contains("Verkostoja on 3: kaupunki on jäsenenä 2:ssa ja harkitsee tai hakee jäsenyyttä yhdessä."))
        #expect(!later.contains("ei tiedetä, oliko"))
    }

    @Test("the summary of a unit is about the unit, and tells nothing of what is nowhere so")
    func unitSummary() throws {
        let one = Portfolio(try smallContext(.portfolio, unit: "b", Self.records))
        #expect(one.told().contains("B-yksikkö vastaa yhdestä verkostosta; kaupunki on siinä mukana toiminnassa. "))
        #expect(one.told(.sv).contains(" ansvarar för ett nätverk; staden deltar i verksamheten i det. "))
        let two = Portfolio(try smallContext(.portfolio, unit: "a", Self.records))
        #expect(
            two.told().contains(
                "A-yksikkö vastaa 2 verkostosta: kaupunki on jäsenenä niissä kaikissa. Jäsenmaksut ovat"))
        #expect(two.told().contains("Kaupunki on eronnut yhdestä verkostosta."))
        let all = Portfolio(try smallContext(.portfolio, Self.records)).told(.en)
        #expect(all.contains("There are 3 networks: the city is a member of 2 and takes part in one."))
    }

    @Test("a unit sees its own networks, and roles are those of the day")
    func unit() throws {
        let report = Portfolio(try smallContext(.portfolio, unit: "b", Self.records))
        #expect(report.memberships.map(\.network.id.id) == ["y"])
        #expect(
            Portfolio(try smallContext(.portfolio, Self.records)).told().contains(
                "Jäsen vuodesta 2020; johtoryhmän jäsen"))
    }

    @Test("networks that were left stand in a table of their own, with when and why")
    func left() throws {
        let records = [
            "networks/a":
                "name: {fi: A}\nphases: [{status: member, since: 2002}, {status: left, since: 2016, reason: Hyöty väheni.}]\nfee: {eur: 5, per: year}\noverlaps-with: [b]",
            "networks/b": "name: {fi: B}\nphases: [{status: member, since: 1994}]\noverlaps-with: [a, c]",
            "networks/c": "name: {fi: C}\nphases: [{status: member}]\noverlaps-with: [b]",
        ]
        let text = Portfolio(try smallContext(.portfolio, records)).told()
        #expect(text.contains("Verkostot, joista kaupunki on eronnut"), "\(text)")
        #expect(text.contains("2016") && text.contains("Hyöty väheni.") && !text.contains("5\u{A0}€"))
        #expect(text.contains("- B ja C") && !text.contains("- A ja B") && !text.contains("C ja B"))
        #expect(text.contains("Kaupunki voi olla mukana myös verkostoissa, joita ei ole kirjattu."))
        #expect(text.contains("Jäsen vuodesta 1994"))
    }

    @Test("a review is told with its verdict and date, and with the next one, which may be overdue")
    func review() throws {
        func network(_ review: String) -> String {
            "name: {fi: X}\nphases: [{status: member}]\nreview: {\(review)}"
        }
        let records = [
            "networks/a": network("last: 2024-05, next: 2026-05, verdict: wind-down"),
            "networks/b": network("last: 2023, next: 2025-05, verdict: continue"),
            "networks/c": network("next: 2025-06"),
        ]
        let text = Portfolio(try smallContext(.portfolio, records)).told()
        #expect(text.contains("Luovutaan (5/2024); seuraava 5/2026"), "\(text)")
        #expect(text.contains("Jatketaan (2023); seuraava 5/2025, myöhässä"))
        #expect(text.contains("seuraava 6/2025 ") || text.contains("seuraava 6/2025\n"))
        #expect(text.contains("Viimeisten arviointien johtopäätökset: jatketaan 1, luovutaan 1; ei johtopäätöstä 1."))
        #expect(text.contains("Ei voimassa olevaa tavoitetta"))
    }
}
