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

    @Test("each row of the table names its partner, so that it can be read alone")
    func rows() throws {
        let told = Overlaps(try smallContext(.overlaps, Self.records)).told()
        let lines = told.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        for row in [
            "Bergen [1] A omistaja", "Bergen [1] C Messut", "Oslo [2] A omistaja", "Oslo [2] B johtaa yhteistyötä",
        ] {
            #expect(lines.contains(row), "\(told)")
        }
    }

    @Test("a unit sees what it shares")
    func unit() throws {
        #expect(Overlaps(try smallContext(.overlaps, unit: "b", Self.records)).ids("shared") == ["oslo"])
    }

    @Test("a partner that was only the host of another unit's event is counted apart")
    func host() throws {
        var records = Self.records
        records["engagements/g"] = "name: {fi: Vuosikokous}\nstate: held\nlead: b\nsince: 2024-07\nhost: tukholma"
        records["partners/tukholma"] = "name: {fi: Tukholma}\nowner: a\nphases: [{status: active}]"
        let report = Overlaps(try smallContext(.overlaps, records))
        #expect(report.shared.filter(\.isOnlyHost).map(\.record.id.id) == ["tukholma"])
        let text = report.told()
        #expect(
            text.contains(
                "2 kumppanin tai verkoston kanssa toimii useampi kuin yksi yksikkö. Lisäksi yksi kumppani on ollut vain isäntänä"
            ),
            "\(text)")
        #expect(text.contains("Vuosikokous (isäntänä, 7/2024)"))
        #expect(
            Overlaps(try smallContext(.overlaps, unit: "b", records)).told().contains(
                "Yhden kumppanin tai verkoston kanssa toimii yksikön lisäksi myös toinen yksikkö."))
    }

    @Test("nearly one name is told of a pair once, with both names, and to a unit only where it concerns it")
    func pairs() throws {
        let records = [
            "units/a": "name: {fi: A}", "units/b": "name: {fi: B}",
            "partners/aalfurt": "name: {fi: Aalfurt}\nowner: a\nphases: [{status: active}]",
            "partners/halfurt": "name: {fi: Halfurt}\nowner: a\nphases: [{status: active}]",
        ]
        let problems = ["aalfurt", "halfurt"].map { name in
            let other = name == "aalfurt" ? "halfurt" : "aalfurt"
            return Diagnostic(
                rule: "possible-duplicate", message: Text(en: "x", fi: "x", sv: "x"),
                location: Location(file: "records/partners/\(name).yaml"), record: "partners/\(name)",
                notes: [.init(Text(en: "y", fi: "y", sv: "y"), at: Location(file: "records/partners/\(other).yaml"))])
        }
        let report = Overlaps(try smallContext(.overlaps, problems: problems, records))
        #expect(report.told().contains("- Aalfurt ja Halfurt: sama tai lähes sama nimi. ["), "\(report.told())")
        #expect(report.problems.count == 1)
        #expect(Overlaps(try smallContext(.overlaps, unit: "b", problems: problems, records)).problems.isEmpty)
    }
}
