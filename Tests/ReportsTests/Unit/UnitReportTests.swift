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
        #expect(text.contains("Sen alaisia ovat Alempi."))
    }
}
