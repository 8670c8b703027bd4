import Pages
import Records
import Testing
import Words

@testable import Reports

@Suite struct UnitReportTests {
    private static let records = [
        "units/a": "name: {fi: Yksikkö}\nkind: unit\nremit: Hoitaa.",
        "units/b": "name: {fi: Alempi}\nkind: unit\nparent: a",
        "networks/x": """
        name: {fi: X}
        owner: a
        phases: [{status: member, since: 2020}]
        review: {next: 2025-05}
        roles: [{role: board, body: Hallitus, until: 2025-06-01}, {role: chair, until: 2025-05-31}]
        """,
        "networks/y": "name: {fi: Y}\nowner: a\nphases: [{status: member}]",
        "networks/z": "name: {fi: Z}\nowner: a\nphases: [{status: left, since: 2024}]",
        "engagements/e": """
        name: {fi: Vierailu}
        state: held
        lead: b
        participants: [a]
        follow-ups: [{text: Kirje., unit: a, due: 2025-05-31}, {text: Tehty., unit: a, due: 2025, done: 2025-02}]
        """,
    ]

    private func report() throws -> UnitReport {
        let context = try smallContext(.unit, Self.records)
        return UnitReport(try #require(context.register[RecordID(collection: "units", id: "a")]), context)
    }

    @Test("what a unit answers for, takes part in, and what is due, the earliest first")
    func unit() throws {
        let report = try self.report()
        #expect(report.answersFor.map(\.role) == [.network])
        #expect(report.ids("answers-for") == ["x", "y"])
        #expect(report.takesPartIn.map(\.id.id) == ["e"])
        #expect(report.due.map(\.kind) == [.followUp, .review, .roleEnds])
        #expect(report.due.map { $0.isOverdue(on: report.context.day) } == [true, true, false])
        #expect(report.withoutReview.map(\.id.id) == ["y"])
    }

    @Test("what has passed is told as past")
    func past() throws {
        let context = try smallContext(
            .unit,
            [
                "units/a": "name: {fi: A}\nkind: unit",
                "materials/m": "name: {fi: Viesti}\nowner: a\nreviewed: 2024\nvalid-until: 2025-05-31",
                "materials/n": "name: {fi: Toinen}\nowner: a\nreviewed: 2024\nvalid-until: 2025-06-01",
            ])
        let unit = try #require(context.register[RecordID(collection: "units", id: "a")])
        let text = UnitReport(unit, context).told()
        #expect(text.contains("voimassaolo päättyi ") && text.contains("voimassaolo päättyy "))
    }

    @Test("the page tells what is due in words")
    func page() throws {
        let text = try report().told()
        #expect(text.contains("31.5.2025 (mennyt)"))
        #expect(text.contains("Johtoryhmän jäsen, Hallitus"))
        #expect(text.contains("Seuraavaa arviointia ei ole merkitty yhdelle verkostolle: Y."))
        #expect(text.contains("Yksikön alaiset yksiköt: Alempi."))
    }

    @Test("what a unit took part in is told apart from what it takes part in, with its dates")
    func tookPart() throws {
        var records = Self.records
        records["engagements/e"]?.append("\nsince: 2025-03-01\nuntil: 2025-03-03")
        records["engagements/f"] = "name: {fi: Messut}\nstate: planned\nsince: 2025-07\nlead: b\nparticipants: [a]"
        let context = try smallContext(.unit, records)
        let text = UnitReport(try #require(context.register[RecordID(collection: "units", id: "a")]), context).told()
        #expect(text.contains("Mukana\n\n- Messut (7/2025)"), "\(text)")
        #expect(text.contains("Ollut mukana\n\n- Vierailu (1.–3.3.2025)"))
    }

    @Test("a plan that has gone by, and measures of which nothing is told, are told to whoever leads them")
    func open() throws {
        let context = try smallContext(
            .unit,
            [
                "units/a": "name: {fi: A}",
                "engagements/e": "name: {fi: Foorumi}\nstate: planned\nsince: 2025-05-31\nlead: a",
                "engagements/f": "name: {fi: Tuleva}\nstate: planned\nsince: 2025-06-01\nlead: a",
                "measures/m": "name: {fi: Hiljainen}\nstate: underway\nlead: a",
            ])
        let report = UnitReport(try #require(context.register[RecordID(collection: "units", id: "a")]), context)
        #expect(report.due.map(\.record.id.id) == ["e"])
        let text = report.told()
        #expect(text.contains("Toteutumista ei ole kirjattu"), "\(text)")
        #expect(text.contains("Näistä toimenpiteistä ei ole kerrottu mitään: Hiljainen."))
        #expect(!text.contains("Teksti"))
    }
}
