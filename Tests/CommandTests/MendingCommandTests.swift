import Foundation
import TestSupport
import Testing

/// `check --fix` and `check --diff`, from outside.
@Suite("Mending by the program") struct MendingCommandTests {
    private static let broken = "id: olso # the city\nname: Oslo\ncountry: NO\nonwer: kv\npostcode: 00100\n"
    private static let mended = "id: oslo # the city\nname: Oslo\ncountry: NO\nowner: kv\npostcode: '00100'\n"
    private static let left = "id: bergen\nowner: nobody\npostcode: 5003\n"
    private static let oslo = "records/partners/oslo.yaml"
    private static let bergen = "records/partners/bergen.yaml"

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SmallRegister.sound.merging([Self.oslo: Self.broken, Self.bergen: Self.left]) { $1 })
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.path) }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
    }

    @Test("'--diff' shows what '--fix' would do and what would be left, and writes nothing")
    func diff() throws {
        for options in [["--diff"], ["--fix", "--diff"], ["--fix", "--dry-run"], ["--fix", "--dry-run", "--commit"]] {
            let run = try ProgramRun(["check"] + options, in: folder.path)
            #expect(run.status == 1)
            #expect(run.output.hasPrefix("Would change, nothing was written\n"))
            #expect(run.output.contains("'kumppani check --fix' mends 5 problems like this; what would be left:\n"))
            #expect(run.output.contains("error[reference-resolves]"))
            #expect(run.output.hasSuffix("3 records: 1 error, 0 warnings\n"))
            #expect(try text(Self.oslo) == Self.broken && text(Self.bergen) == Self.left)
        }
    }

    @Test("'--diff' ends with 1 while what could be mended is wrong, also where nothing would be left")
    func diffOfWhatIsMendable() throws {
        let run = try run("check", "--diff", Self.oslo)
        #expect(run.status == 1)
        #expect(run.output.hasSuffix("3 records: 0 errors, 0 warnings\n"))
    }

    @Test("'--fix' writes the files and shows what is left; the second time there is nothing to mend")
    func fix() throws {
        let first = try run("check", "--fix")
        #expect(first.status == 1)
        #expect(first.output.hasPrefix("Changed and not committed: \(Self.bergen), \(Self.oslo)\n"))
        #expect(first.output.contains("Mended: 5 problems\n"))
        #expect(first.output.contains("error[reference-resolves]"))
        #expect(try text(Self.oslo) == Self.mended)
        #expect(try text(Self.bergen) == Self.left.replacing("5003", with: "'5003'"))
        let second = try run("check", "--fix")
        #expect(second.status == 1)
        #expect(second.output.hasPrefix("Nothing to mend without asking\n"))
        #expect(second.output.hasSuffix("3 records: 1 error, 0 warnings\n"))
    }

    @Test("with paths only these files are mended, and with rules only their problems")
    func limited() throws {
        #expect(try run("check", "--fix", Self.oslo).status == 0)
        #expect(try text(Self.oslo) == Self.mended && text(Self.bergen) == Self.left)
        try folder.write([Self.oslo: Self.broken])
        #expect(try run("check", "--fix", "--rule", "schema/type").status == 0)
        #expect(try text(Self.oslo) == Self.broken.replacing("00100", with: "'00100'"))
        #expect(try run("check", "--fix", "register.md").status == 2)
    }

    @Test("a form for programs is the report of what is left; what was mended is told beside it")
    func json() throws {
        let run = try run("check", "--fix", "--format", "json")
        #expect(run.status == 1 && run.output.hasPrefix("{") && run.errors.contains("Mended: 5 problems\n"))
    }

    @Test(
        "what is no work tree is not mended, and changes in words go with no other form",
        arguments: [
            ["--fix", "--staged"], ["--fix", "--rev", "HEAD"], ["--diff", "--range", "a..b"],
            ["--diff", "--format", "sarif"], ["--fix", "--overview"],
        ])
    func refused(options: [String]) throws {
        let run = try ProgramRun(["check"] + options, in: folder.path)
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("hint: leave out"))
        #expect(try text(Self.oslo) == Self.broken)
    }

    @Test("a commit is asked for together with '--fix'", arguments: [["--commit"], ["-m", "x"], ["--decision", "x"]])
    func commitOfNothing(options: [String]) throws {
        let run = try ProgramRun(["check"] + options, in: folder.path)
        #expect(run.status == 2 && run.errors.contains("hint: add '--fix'"))
    }

    @Test("'explain' says what '--fix' does with a rule's problems, and nothing of rules that it leaves alone")
    func explained() throws {
        #expect(try run("explain", "schema/type").output.contains("Mending\n\n'kumppani check --fix' puts a number"))
        #expect(try !run("explain", "owner-in-force").output.contains("--fix"))
    }
}
