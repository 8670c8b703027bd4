import Foundation
import TestSupport
import Testing

/// The built program in a repository on a place that nobody may write to.
@Suite struct ReadOnlyTests {
    private let repository: TemporaryRepository

    init() throws {
        repository = try TemporaryRepository()
        for (path, text) in SmallRegister.frame { try repository.write("main/" + path, text) }
        try repository.commit(["records/partners/oslo.yaml": "id: oslo\nname: Oslo\n"], "Begin")
        try repository.commit(["records/partners/oslo.yaml": "id: oslo\nname: Kristiania\n"], "Rename it")
    }

    @Test("a history is told, with an index that is there, one that lacks commits, or none", arguments: 0...2)
    func history(indexed: Int) throws {
        let program = try #require(
            Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("kumppani").path)
        if indexed > 0 {
            _ = try shell("'\(program)' history oslo")
            #expect(FileManager.default.fileExists(atPath: repository.path + "/.git/kumppani/history-2.sqlite"))
        }
        if indexed == 2 { try repository.commit(["records/partners/oslo.yaml": "id: oslo\nname: Oslo\n"], "And back") }
        let found = try shell(
            """
            mount --bind . . && mount -o remount,ro,bind . && cd "$PWD" || { echo cannot mount; exit 0; }
            touch .git/kumppani-trial 2>/dev/null && { echo not read-only; exit 1; }
            '\(program)' history oslo
            """, isPrivate: true)
        guard found.output != "cannot mount\n" else {
            print("skipped: only root may mount a folder read-only")
            return
        }
        #expect(found.status == 0)
        #expect(found.output.contains("Rename it") && found.output.contains("Begin"), "\(found.output)")
        #expect(found.output.contains("And back") == (indexed == 2))
    }

    private func shell(_ script: String, isPrivate: Bool = false) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // Without the right to a mount table of one's own, the shell says so and the test is skipped.
        let fallback =
            "unshare --mount true 2>/dev/null || { echo cannot mount; exit 0; }; exec unshare --mount sh -c \"$0\""
        process.arguments = isPrivate ? ["sh", "-c", fallback, script] : ["sh", "-c", script]
        process.currentDirectoryURL = URL(filePath: repository.path)
        process.environment = repository.environment.merging(["NO_COLOR": "1"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
