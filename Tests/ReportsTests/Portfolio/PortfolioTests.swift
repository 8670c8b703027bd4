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
        #expect(report.told().contains("1250,5\u{A0}€ vuodessa"))
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

    @Test("a unit sees its own networks, and roles are those of the day")
    func unit() throws {
        let report = Portfolio(try smallContext(.portfolio, unit: "b", Self.records))
        #expect(report.memberships.map(\.network.id.id) == ["y"])
        #expect(Portfolio(try smallContext(.portfolio, Self.records)).told().contains("Jäsen 2020; johtoryhmän jäsen"))
    }
}
