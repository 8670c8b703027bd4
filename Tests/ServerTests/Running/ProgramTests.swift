import Foundation
import TestSupport
import Testing

/// The two programs, from outside.
@Suite struct ProgramTests {
    private static let folder = Bundle.main.executableURL?.deletingLastPathComponent().path ?? ""

    /// Starts `kumppani serve`, and waits until it says where it listens.
    private func start(
        _ arguments: [String], in repository: TemporaryRepository
    ) throws -> (process: Process, log: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.folder + "/kumppani")
        process.arguments = ["serve", "-C", repository.path] + arguments
        process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"].merging(TemporaryRepository.plain) { $1 }
        let name = "log-\(UUID().uuidString)"
        try repository.write(name, "")
        let log = repository.folder + "/" + name
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try process.run()
        while process.isRunning, try !String(contentsOfFile: log, encoding: .utf8).contains("the register is at") {
            usleep(20_000)
        }
        return (process, log)
    }

    @Test(
        "'serve' listens where it is told, tells of requests without who asked, and ends well when it is told to",
        arguments: [SIGTERM, SIGINT])
    func served(signal: Int32) async throws {
        let repository = try RunningServer.register()
        let (process, log) = try start(["--port", "0", "--base", "kumppani/"], in: repository)
        let said = try String(contentsOfFile: log, encoding: .utf8)
        let port = try #require(said.firstMatch(of: /127\.0\.0\.1:(\d+)\/kumppani\/ \(3 records\)/)).output.1
        let connection = try RawConnection(port: try #require(Int(port)))
        let request = "GET /kumppani/en/search.html?q=secret HTTP/1.1\r\nHost: a\r\nUser-Agent: Browser\r\n\r\n"
        #expect(try await connection.ask(request).status == 200)
        // One request is under way, which makes a site of another day.
        async let slow = connection.ask("GET /kumppani/at/2021/en/partners/oslo.html HTTP/1.1\r\nHost: a\r\n\r\n")
        try await Task.sleep(for: .milliseconds(30))
        kill(process.processIdentifier, signal)
        let answer = try? await slow
        #expect(answer == nil || answer?.text.hasSuffix("</html>\n") == true)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
        let lines = try String(contentsOfFile: log, encoding: .utf8)
        #expect(lines.contains("\"kind\":\"search\",\"path\":\"en/search.html\",\"status\":200"))
        for text in ["secret", "Browser", "127.0.0.1\""] { #expect(!lines.contains(text)) }
    }

    @Test("'serve --socket' listens on a unix socket, and takes it away when it ends")
    func socket() async throws {
        let repository = try RunningServer.register()
        let path = repository.folder + "/s"
        let (process, _) = try start(["--socket", path], in: repository)
        let answer = try await RawConnection(socket: path).ask("GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(answer.status == 200)
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("'serve' alone says what to install, and says what is wrong with its options")
    func alone() throws {
        let repository = try RunningServer.register()
        let copy = repository.folder + "/kumppani"
        try FileManager.default.copyItem(atPath: Self.folder + "/kumppani", toPath: copy)
        for (program, arguments, said) in [
            (copy, [], "make install"), (Self.folder + "/kumppani", ["--port", "65536"], "from 0 to 65535"),
            (Self.folder + "/kumppani", ["--socket", "s", "--port", "1"], "not on both"),
            (Self.folder + "/kumppani", ["--base", "/a/../b"], "is no prefix"),
            (Self.folder + "/kumppani-web", ["--help"], "kumppani serve"),
        ] as [(String, [String], String)] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = (program.hasSuffix("-web") ? [] : ["serve", "-C", repository.path]) + arguments
            process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
            let errors = Pipe()
            process.standardError = errors
            try process.run()
            let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 2 && text.contains(said), "\(text)")
        }
    }

    @Test("a repository without a commit, and a folder without a register, are told")
    func nothing() throws {
        for repository in [try TemporaryRepository(), try TemporaryRepository()] {
            let (process, log) = try start(["--port", "0"], in: repository)
            process.waitUntilExit()
            #expect(process.terminationStatus == 2)
            #expect(try String(contentsOfFile: log, encoding: .utf8).contains("has no commit yet"))
        }
    }
}
