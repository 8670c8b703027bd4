import Diagnostics
import Documents
import Pages
import Records
import Testing
import Words

@testable import Reports

@Suite struct DigestTests {
    private static let records = [
        "units/a": "name: {fi: Yksikkö}\nkind: unit", "units/b": "name: {fi: Toinen}\nkind: unit",
        "networks/x": """
        name: {fi: X}
        owner: a
        phases: [{status: member, since: 2020}]
        review: {last: 2024-05, every: 12}
        roles: [{role: board, body: Hallitus, until: 2025-06-01}, {role: chair, until: 2025-05-31}]
        """,
        "networks/over": "name: {fi: O}\nowner: a\nphases: [{status: left, since: 2020}]\nreview: {next: 2025-01}",
        "partners/p": """
        name: {fi: P}
        owner: b
        country: EE
        phases: [{status: active}]
        agreements: [{kind: memorandum, title: Muistio, signed: 2020, until: 2025-08-30}]
        """,
        "engagements/e": """
        name: {fi: Vierailu}
        state: held
        lead: b
        since: 2025-05-01
        follow-ups: [{text: Kirje., unit: a, due: 2025-05-31}, {text: Tehty., unit: a, due: 2025, done: 2025-02}]
        """,
        "engagements/called-off":
            "name: {fi: Ei}\nstate: cancelled\nlead: a\nfollow-ups: [{text: K, unit: a, due: 2025}]",
        "measures/told": "name: {fi: M}\nlead: a\nstate: underway\nlog: [{date: 2024-05-31, kind: progress, text: T}]",
        "measures/silent": "name: {fi: Hiljainen}\nlead: b\nstate: planned",
        "measures/done": "name: {fi: D}\nlead: a\nstate: done\ndue: 2025-06-02",
        "materials/m": "name: {fi: Viesti}\nowner: a\nreviewed: 2024-07-15",
    ]

    private func digest(
        _ unit: String? = nil, on day: String = "2025-06-01", within days: Int = 90
    ) throws -> Digest {
        Digest(try smallContext(.unit, on: day, unit: unit, Self.records), within: days, changes: nil)
    }

    @Test("what is overdue and what is due within the days, of what goes on, the earliest first")
    func due() throws {
        let digest = try digest()
        #expect(
            digest.overdue.map { "\($0.record.id.id) \($0.kind.rawValue)" } == [
                "e follow-up", "told measure-progress", "x review",
            ])
        #expect(digest.overdue.map(\.date.description) == ["2025-05-31", "2025-05-31", "2025-05-31"])
        #expect(
            digest.coming.map { "\($0.record.id.id) \($0.kind.rawValue) \($0.date)" } == [
                "x role 2025-06-01", "m material-review 2025-07-15", "p agreement 2025-08-30",
            ])
        #expect(digest.silent.map(\.id.id) == ["silent"])
    }

    @Test("the last of the days counts, the day behind it does not")
    func within() throws {
        #expect(try digest(within: 90).coming.map(\.record.id.id).contains("p"))
        #expect(try !digest(within: 89).coming.map(\.record.id.id).contains("p"))
        #expect(try digest(within: 0).coming.map(\.record.id.id) == ["x"])
    }

    @Test("a year that is not told about is told of from the day after")
    func silence() throws {
        #expect(try digest(on: "2025-05-31").coming.contains { $0.kind == .progress })
        #expect(try digest(on: "2025-06-01").overdue.contains { $0.kind == .progress })
    }

    @Test("a unit is told what it owns, leads and has to follow up")
    func unit() throws {
        let digest = try digest("b")
        #expect(digest.overdue.isEmpty)
        #expect(digest.coming.map(\.record.id.id) == ["p"])
        #expect(digest.silent.map(\.id.id) == ["silent"])
        #expect(try self.digest("a").overdue.map(\.record.id.id) == ["e", "told", "x"])
        #expect(!digest.isEmpty)
    }

    @Test("the page tells each thing in a line, in words, with the unit where all are told")
    func page() throws {
        let text = try digest().text(.text, TextStyle(language: .fi, width: 1000))
        #expect(text.contains("Myöhässä"))
        #expect(text.contains("- 31.5.2025 · Jatkotoimi myöhässä: Vierailu (Kirje.) · Yksikkö ["), "\(text)")
        #expect(text.contains("- 1.6.2025 · Tehtävä päättyy: X (Johtoryhmän jäsen, Hallitus) · Yksikkö"), "\(text)")
        #expect(text.contains("Tulossa 30.8.2025 mennessä"))
        #expect(try !digest("b").text(.text, TextStyle(language: .fi, width: 1000)).contains("· Toinen"))
    }

    @Test("nothing due says so in one line")
    func nothing() throws {
        let context = try smallContext(.unit, ["units/a": "name: {fi: Y}\nkind: unit"])
        let digest = Digest(context, within: 30, changes: nil)
        #expect(digest.isEmpty)
        #expect(digest.page(in: .en).emptyNote == "Nothing is overdue, and nothing is due by 1.7.2025.")
        #expect(digest.page(in: .en).sections.isEmpty)
    }

    @Test("as a calendar each thing has a name that stays when its date changes, and lines are folded at 75 bytes")
    func calendar() throws {
        let calendar = try digest().calendar(in: .fi).text
        let lines = calendar.split(separator: "\r\n").map(String.init)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 6)
        #expect(lines.contains("DTSTART;VALUE=DATE:20250531"))
        #expect(lines.contains("DTEND;VALUE=DATE:20250601"))
        let ids = lines.filter { $0.hasPrefix("UID:") }
        #expect(Set(ids).count == ids.count)
        var moved = Self.records
        moved["engagements/e"] = moved["engagements/e"]?.replacing("due: 2025-05-31", with: "due: 2025-06-30")
        let later = Digest(try smallContext(.unit, moved), within: 90, changes: nil).calendar(in: .sv).text
        #expect(ids.allSatisfy(later.contains))
        #expect(calendar.contains("Jatkotoimi myöhässä: Vierailu (Kirje.)"))
    }

    @Test("what is known to a month is an event of the month, and what is known to a year is left out")
    func imprecise() throws {
        let records = [
            "units/a": "name: {fi: Y}\nkind: unit",
            "networks/x": "name: {fi: X}\nowner: a\nphases: [{status: member}]\nreview: {next: 2026-02}",
            "networks/y": "name: {fi: Y}\nowner: a\nphases: [{status: member}]\nreview: {next: 2026}",
        ]
        let text = Digest(try smallContext(.unit, records), within: 1, changes: nil).calendar(in: .fi).text
        #expect(text.contains("DTSTART;VALUE=DATE:20260201\r\nDTEND;VALUE=DATE:20260301"))
        #expect(text.components("BEGIN:VEVENT") == 1)
    }

    @Test("an agreement that has ended is overdue until one of its kind follows")
    func lapsed() throws {
        func digest(_ more: String) throws -> Digest {
            let partner =
                "name: {fi: P}\nowner: a\nphases: [{status: active}]\nagreements: [{kind: memorandum, title: Muistio, signed: 2020, until: 2025-05-31}\(more)]"
            return Digest(try smallContext(.unit, ["partners/p": partner]), within: 90, changes: nil)
        }
        #expect(try digest("").overdue.map(\.kind) == [.agreementEnds])
        #expect(
            try digest("").text(.text, TextStyle(language: .fi, width: 1000)).contains(
                "Sopimus päättyi, uusimisesta ei kirjausta: P (Muistio)"))
        #expect(try digest(", {kind: memorandum, signed: 2025-05}").overdue.isEmpty)
        #expect(try digest(", {kind: memorandum, signed: 2025-05, until: 2026}").overdue.isEmpty)
        #expect(try digest(", {kind: memorandum, signed: 2015, until: 2020}").overdue.count == 1)
        #expect(try digest(", {kind: twin-city, signed: 2025-05}").overdue.count == 1)
    }

    @Test("of a year and a day in it the day is the later entry")
    func exactDate() throws {
        let measure =
            "name: {fi: M}\nlead: a\nstate: underway\nlog: [{date: 2024, kind: progress, text: T}, {date: 2024-03-02, kind: progress, text: T}]"
        let digest = Digest(try smallContext(.unit, ["measures/m": measure]), within: 90, changes: nil)
        #expect(digest.overdue.map(\.date.description) == ["2025-03-02"])
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
