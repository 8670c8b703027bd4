import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct OverlapsTests {
    private static let records = [
        "units/a": "name: {fi: A}\nkind: unit", "units/b": "name: {fi: B}\nkind: unit",
        "units/c": "name: {fi: C}\nkind: unit",
        "partners/oslo": """
        name: {fi: Oslo}
        owner: a
        phases: [{status: active}]
        cooperation: [{topic: x, form: bilateral, lead: b, until: 2025-06-01}, {topic: y, form: bilateral, lead: c, until: 2025-05-31}]
        """,
        "partners/bergen": "name: {fi: Bergen}\nowner: a\nphases: [{status: active}]",
        "engagements/e": "name: {fi: Messut}\nstate: held\nlead: c\npartners: [bergen]",
        "engagements/f": "name: {fi: Peruttu}\nstate: cancelled\nlead: c\npartners: [oslo]",
    ]

    @Test("units that deal with one partner: its owner, leads of cooperation that goes on, leads of visits")
    func shared() throws {
        let report = Overlaps(try smallContext(.overlaps, Self.records))
        #expect(report.shared.map(\.record.id.id) == ["bergen", "oslo"])
        #expect(report.shared.map { $0.units.map(\.unit.id.id) } == [["a", "c"], ["a", "b"]])
        #expect(report.told().contains("2 kumppanin tai verkoston kanssa toimii useampi kuin yksi yksikkö."))
    }

    @Test("a pair of records with one name is told once, by the name of the first")
    func pairs() throws {
        func problem(_ file: String, _ record: String, other: String) -> Diagnostic {
            Diagnostic(
                rule: "possible-duplicate", severity: .warning,
                message: Text(en: "nearly the same", fi: "lähes sama", sv: "nästan samma"),
                location: Location(file: file),
                record: record, pointer: nil, hint: nil,
                notes: [.init(Text(en: "other", fi: "toinen", sv: "den andra"), at: Location(file: other))])
        }
        let problems = [
            problem("a.yaml", "partners/oslo", other: "b.yaml"), problem("b.yaml", "partners/bergen", other: "a.yaml"),
            problem("a.yaml", "partners/oslo", other: "c.yaml"),
        ]
        let question = try smallContext(.overlaps, Self.records)
        let report = Overlaps(
            ReportContext(question.register, question.question, guides: [:], problems: problems))
        #expect(report.problems.map(\.location.file) == ["a.yaml", "a.yaml"])
        #expect(report.told().contains("Tarkistuksissa löytyi 2 kohtaa, jotka on syytä katsoa."))
        #expect(report.told().contains("- Oslo: lähes sama."))
    }

    @Test("a unit sees what it shares")
    func unit() throws {
        #expect(Overlaps(try smallContext(.overlaps, unit: "b", Self.records)).ids("shared") == ["oslo"])
    }
}
