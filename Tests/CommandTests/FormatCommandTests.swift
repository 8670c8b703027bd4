import Foundation
import TestSupport
import Testing

/// `kumppani fmt`, as people and hooks run it.
@Suite struct FormatCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SmallRegister.sound)
        try folder.write(["records/units/un.yaml": "id:   un\n"])
    }

    private func fmt(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["fmt", "--language", "en"] + arguments, in: folder.path)
    }

    @Test("what is written is named, and '--check' then finds nothing")
    func writes() throws {
        let check = try fmt("--check")
        #expect(check.status == 1)
        #expect(check.output == "records/units/un.yaml\n3 records: 1 not in the layout\n")
        let written = try fmt()
        #expect(written.status == 0)
        #expect(written.output == "records/units/un.yaml\n3 records: 1 formatted\n")
        let again = try fmt("--check")
        #expect(again.status == 0)
        #expect(again.output == "3 records: nothing to format\n")
        #expect(try fmt("--quiet").output == "")
    }

    @Test("'--diff' shows what would change, and writes nothing")
    func difference() throws {
        let difference = try fmt("--diff")
        #expect(difference.status == 0)
        #expect(difference.output.hasSuffix("@@ -1,1 +1,1 @@\n-id:   un\n+id: un\n"))
        #expect(try fmt("--diff", "--check").status == 1)
        let nothing = try fmt("--diff", "oslo")
        #expect(nothing.status == 0 && nothing.output == "")
        #expect(nothing.errors == "kumppani: 1 record: nothing to format\n")
    }

    @Test("a file that cannot be read is told, with exit code 1; a name that means nothing, with 2")
    func failures() throws {
        try folder.write(["records/units/x.yaml": "id: &a x\n"])
        let left = try fmt("records/units/x.yaml")
        #expect(left.status == 1)
        #expect(left.output == "1 record: nothing to format, 1 left as it is\n")
        #expect(left.errors.contains("anchors are not used here"))
        #expect(try fmt("nothing").status == 2)
    }

    @Test("the records of this project are in the layout")
    func realRecords() throws {
        let run = try ProgramRun(["fmt", "--check", "--language", "en"], in: ProgramRun.realRoot)
        #expect(run.status == 0, "\(run.output)")
    }
}
