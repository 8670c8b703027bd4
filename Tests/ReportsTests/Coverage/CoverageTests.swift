import Records
import Testing

@testable import Reports

@Suite struct CoverageTests {
    private static let records = [
        "priorities/a": "name: {fi: Ilmasto}\nkind: goal\nprogramme: nyt",
        "priorities/b": "name: {fi: Muotoilu}\nkind: goal\nprogramme: nyt",
        "priorities/c": "name: {fi: Vanha}\nkind: goal\nprogramme: ennen",
        "programmes/nyt": "name: {fi: Nyt}\nkind: strategy\nsince: 2025",
        "programmes/ennen": "name: {fi: Ennen}\nkind: strategy\nsince: 2017\nuntil: 2021",
        "partners/oslo": """
        name: {fi: Oslo}
        phases: [{status: active}]
        cooperation:
          - {topic: x, supports: [a]}
          - {topic: y, supports: [b], until: 2025-05-31}
        """,
        "partners/moskova":
            "name: {fi: Moskova}\nphases: [{status: ended, since: 2022}]\ncooperation: [{topic: x, supports: [a]}]",
        "engagements/e": "name: {fi: Messut}\nstate: planned\nsupports: [a, c]",
        "engagements/f": "name: {fi: Peruttu}\nstate: cancelled\nsupports: [b]",
        "measures/m": "name: {fi: Tehty}\nstate: done\nsupports: [b]",
        "materials/k": "name: {fi: Viesti}\nsupports: [b]\nreviewed: 2020\nvalid-until: 2025-05-31",
    ]

    @Test("what goes on counts for the goals in force; what is over or was called off does not")
    func counts() throws {
        let report = Coverage(try smallContext(.coverage, Self.records))
        let rows = Dictionary(uniqueKeysWithValues: report.rows.map { ($0.priority.id.id, $0) })
        #expect(rows["a"]?.serving[.partner]?.map(\.id.id) == ["oslo"])
        #expect(rows["a"]?.total == 2)
        #expect(rows["b"]?.total == 0)
        #expect(report.past.map(\.priority.id.id) == ["c"])
        let text = report.told()
        #expect(text.contains("tavoitteita, painopisteitä ja teemoja on 2; niistä yksi on sellainen, jota"))
        #expect(text.contains("Näitä ei tue mikään\n\n- Muotoilu"))
    }

    @Test("a programme that begins later is not a past one, and what begins later serves nothing yet")
    func future() throws {
        let records = Self.records.merging([
            "partners/oslo":
                "name: {fi: Oslo}\nphases: [{status: active, since: 2020}]\ncooperation: [{topic: x, supports: [c]}]",
            "engagements/e": "name: {fi: Messut}\nstate: held\nsince: 2020\nsupports: [c]",
            "engagements/g": "name: {fi: Tuleva}\nstate: planned\nsince: 2020\nsupports: [c]",
        ]) { $1 }
        let report = Coverage(try smallContext(.coverage, on: "2019-12-31", records))
        #expect(report.rows.map(\.priority.id.id) == ["c"])
        #expect(report.rows.first?.serving.mapValues { $0.map(\.id.id) } == [.engagement: ["g"]])
        #expect(report.past.isEmpty)
        #expect(Coverage(try smallContext(.coverage, on: "2020-01-01", records)).rows.first?.total == 3)
    }

    @Test("the last day of an entry still counts")
    func boundary() throws {
        let report = Coverage(try smallContext(.coverage, on: "2025-05-31", Self.records))
        #expect(report.rows.first { $0.priority.id.id == "b" }?.total == 2)
    }

    @Test("a goal of a past programme is not still served by an event that was held, but by one that recurs")
    func heldForThePast() throws {
        var records = Self.records
        records["engagements/e"] = "name: {fi: Messut}\nstate: held\nsince: 2020\nsupports: [c]"
        #expect(Coverage(try smallContext(.coverage, records)).past.isEmpty)
        records["engagements/e"]?.append("\nrecurs: yearly")
        let text = Coverage(try smallContext(.coverage, records)).told()
        #expect(text.contains("Päättyneiden ohjelmien tavoitteet") && text.contains("(myös pidetyt)"))
    }

    @Test("of a unit it is said that nothing of the unit serves a goal")
    func unit() throws {
        let text = Coverage(try smallContext(.coverage, unit: "kv", Self.records)).told()
        #expect(
            text.contains("niistä 2 on sellaisia, joita mikään, mistä yksikkö vastaa tai missä se on mukana, ei tue."))
        #expect(text.contains("Näitä yksikön toiminta ei tue"))
    }
}
