import Foundation
import TestSupport
import Testing

/// `digest`, `compare`, `review` and `message`, from outside, on a copy of the real register.
@Suite struct CoordinationTests {
    private let repository: TemporaryRepository

    init() throws {
        repository = try TemporaryRepository()
        for name in ["records", "schemas", "register.yaml"] {
            try FileManager.default.copyItem(
                atPath: "\(ProgramRun.realRoot)/\(name)", toPath: "\(repository.path)/\(name)")
        }
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "Begin")
    }

    private func run(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(arguments, in: repository.path, environment: repository.environment)
    }

    private func check(_ schema: String, _ output: String) throws {
        try repository.write("output.json", output)
        let check = try run("schema", "check", "\(ProgramRun.realRoot)/docs/\(schema).schema.json", "../output.json")
        #expect(check.status == 0, "\(check.output)")
    }

    @Test("a digest with nothing to tell says so in one line, nothing with --quiet, and ends with 0")
    func emptyDigest() throws {
        let unit = ["digest", "--unit", "kaupunkiympariston-toimiala", "--on", "2026-11-28"]
        let run = try ProgramRun(unit, in: repository.path, environment: repository.environment)
        #expect(
            run.status == 0 && run.output == "Nothing is overdue, and nothing is due by 26.2.2027.\n"
                && run.errors.isEmpty)
        let quiet = try ProgramRun(unit + ["-q"], in: repository.path, environment: repository.environment)
        #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
        #expect(try self.run("digest", "--within", "36501").status == 2)
        #expect(try self.run("digest", "--unit", "nobody").status == 2)
    }

    @Test("a digest tells what is due and what has changed, in every format")
    func digest() throws {
        let arguments = ["digest", "--on", "2026-11-28", "--since", "2000"]
        for format in ["text", "markdown", "html"] {
            let run = try ProgramRun(
                arguments + ["--format", format, "--language", "fi"], in: repository.path,
                environment: repository.environment)
            #expect(
                run.status == 0 && run.output.contains("Myöhässä") && run.output.contains("Muutokset vuodesta 2000"))
            // Everything is new: that is told by collection, and not record by record.
            #expect(run.output.contains("Lisätty ") && run.output.contains("Verkostot (10): C40"), "\(run.output)")
        }
        let json = try ProgramRun(
            arguments + ["--format", "json"], in: repository.path, environment: repository.environment)
        try check("digest", json.output)
        try check("digest", try run("digest", "--format", "json", "--unit", "helsinki-partners").output)
        let calendar = try run("digest", "--format", "ics", "--on", "2023-05-01").output
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test("a list is held against the register: exit code 1 where something differs, 0 where nothing does")
    func compare() throws {
        let list = repository.folder + "/list.csv"
        try repository.write("list.csv", "Verkosto;Jäsenmaksu\r\nCNCA;8 650 €\r\nEuro cities;5\r\n")
        let run = try run("compare", list, "--language", "fi")
        #expect(run.status == 1 && run.output.contains("rivi 3: Euro cities"), "\(run)")
        let json = try self.run("compare", list, "--format", "json")
        try check("compare", json.output)
        #expect(
            try self.run("compare", list, "--format", "csv").output.hasPrefix(
                "kind,line,name,records,field,listed,registered\r\n"))
        try repository.write(
            "list.csv", try self.run("list", "networks", "--columns", "name,fee.eur", "--format", "csv").output)
        let own = try self.run("compare", list, "--by", "name,fee=fee.eur")
        #expect(own.status == 0 && own.output.contains("The list has 10 rows; 10 agree with the register."), "\(own)")
        try repository.write("list.csv", "a,b\n\"1,2\n")
        #expect(try self.run("compare", list).errors.contains("the quotation that begins on line 2 does not end"))
        #expect(try self.run("compare", list + "x").status == 2)
    }

    @Test("a review without a terminal is written into the file, or committed with its reason and decision")
    func review() throws {
        #expect(try run("review", "metrex").errors.contains("'review' needs the verdict"))
        #expect(try run("review", "metrex", "--verdict", "continue").status == 2)
        let shown = try run("review", "metrex", "--verdict", "continue", "--next", "2028", "--dry-run")
        #expect(shown.status == 0 && shown.output.contains("Verdict: Continue"), "\(shown)")
        #expect(try run("review", "metrex", "--verdict", "perhaps", "--next", "2028").status == 1)
        let committed = try run(
            "review", "metrex", "--verdict", "deepen", "--next", "2028-11", "--on", "2026-11", "--because",
            "Kannattaa.",
            "--decision", "hel-2024-015391", "--commit")
        #expect(committed.status == 0, "\(committed)")
        let message = try repository.git("log", "-1", "--format=%B")
        #expect(message.contains("Kannattaa.") && message.contains("Decision: hel-2024-015391"))
        let record = try run("show", "metrex", "--format", "yaml").output
        #expect(
            record.contains(
                "  last: 2026-11\n  next: 2028-11\n  verdict: deepen\n  reason: Kannattaa.\n  source: hel-2024-015391\n"
            ))
        #expect(try run("check").status == 0)
    }

    @Test("a message is printed alone, and standard error says where it has expired")
    func message() throws {
        let run = try run("message", "ydinviesti-muotoilu", "--language", "en", "--on", "2026-11-28")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Helsinki is a city of design") && run.output.hasSuffix("use of design.\n"))
        #expect(run.errors.contains("expired"))
        #expect(try self.run("message", "partners/tokio").status == 2)
    }
}
