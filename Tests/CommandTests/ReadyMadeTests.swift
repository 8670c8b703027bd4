import Foundation
import TestSupport
import Testing

/// The files that others take as they are: workflows in `docs/ci`, and hooks for pre-commit.
@Suite struct ReadyMadeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// Each line of the files that runs the program.
    private static func commands() throws -> [String] {
        let folder = root.appending(path: "docs/ci")
        let workflows = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { ["yml", "yaml"].contains($0.pathExtension) }
        return try (workflows + [root.appending(path: ".pre-commit-hooks.yaml")]).flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
                try /^\s*(?:- )?(?:run: |entry: )?((?:\S*\/)?kumppani .+)$/.firstMatch(in: line).map { String($0.1) }
            }
        }
    }

    @Test("what they run works in a sound register")
    func accepted() throws {
        let commands = try Self.commands()
        #expect(commands.count >= 8)
        let repository = try TemporaryRepository()
        try repository.commit(SmallRegister.sound, "Begin")
        try repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
        try repository.commit(["records/partners/oslo.yaml": "id: oslo\nowner: kv\nname: Oslo\n"], "Name Oslo")
        try repository.write("main/message", "Go on\n")
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
        try FileManager.default.createDirectory(
            atPath: repository.path + "/.build", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: repository.path + "/.build/release", withDestinationPath: program.path)
        for command in commands {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            // pre-commit adds the file with the message.
            process.arguments = ["-c", command.hasSuffix("hook commit-msg") ? command + " message" : command]
            process.currentDirectoryURL = URL(filePath: repository.path)
            let path = "\(program.path):\(repository.environment["PATH"] ?? "")"
            process.environment = repository.environment.merging(
                ["NO_COLOR": "1", "GITHUB_BASE_REF": "main", "PATH": path]) { $1 }
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(command)")
        }
    }
}
