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

    private func fmt(_ arguments: String...) throws -> (status: Int32, output: String, told: String) {
        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(
            "kumppani")
        process.arguments = ["-C", folder.path, "fmt", "--language", "en"] + arguments
        process.environment = ["NO_COLOR": "1"]
        let (output, told) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = told
        try process.run()
        let texts = [output, told].map {
            String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
        process.waitUntilExit()
        return (process.terminationStatus, texts[0], texts[1])
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
        #expect(nothing.told == "kumppani: 1 record: nothing to format\n")
    }

    @Test("a file that cannot be read is told, with exit code 1; a name that means nothing, with 2")
    func failures() throws {
        try folder.write(["records/units/x.yaml": "id: &a x\n"])
        let left = try fmt("records/units/x.yaml")
        #expect(left.status == 1)
        #expect(left.output == "1 record: nothing to format, 1 left as it is\n")
        #expect(left.told.contains("anchors are not used here"))
        #expect(try fmt("nothing").status == 2)
    }
}
