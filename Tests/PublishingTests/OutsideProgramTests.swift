import Diagnostics
import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct OutsideProgramTests {
    private func run(_ script: String, seconds: Int = 20) throws -> OutsideProgram.Run {
        let folder = try TestSupport.TemporaryFolder()
        return try OutsideProgram(name: "sh", secondsAllowed: seconds)
            .run(["-c", script], keepingMessagesIn: folder.path)
    }

    @Test("what a program prints is kept, of standard error too, with its status")
    func messages() throws {
        let run = try run("echo out; echo err >&2; exit 3")
        #expect(run.status == 3)
        #expect(run.messages == "out\nerr\n")
        #expect(try self.run("kill -9 $$").status == 137)
    }

    @Test("a program reads nothing from standard input, and its proxies lead nowhere")
    func surroundings() throws {
        #expect(try run("cat; echo end").messages == "end\n")
        #expect(try run("echo $http_proxy $https_proxy").messages == "http://127.0.0.1:9 http://127.0.0.1:9\n")
    }

    @Test("a program that is not there is named with how to install it")
    func missing() throws {
        let folder = try TestSupport.TemporaryFolder()
        let error = try #require(throws: DocumentError.self) {
            try OutsideProgram(name: "no-such-program", secondsAllowed: 1).run([], keepingMessagesIn: folder.path)
        }
        #expect(error.message.en == "'no-such-program', which makes such documents, is not installed")
        #expect(error.hint?.fi == "asenna se: apt-get install no-such-program")
    }

    @Test("a program that takes too long is ended")
    func tooSlow() throws {
        let error = try #require(throws: DocumentError.self) { try run("exec sleep 60", seconds: 0) }
        #expect(error.message.en == "'sh' did not make the document within 0 seconds and was ended")
    }

    @Test("a failure tells the last lines that the program printed")
    func failed() throws {
        let error = DocumentError.failed("pandoc", try run("seq 30; exit 1"))
        #expect(error.message.en == "'pandoc' could not make the document and ended with status 1")
        let hint = try #require(error.hint?.en)
        #expect(hint.hasPrefix("it printed:\n21\n") && hint.hasSuffix("\n30"))
        #expect(DocumentError.failed("pandoc", try run("exit 1")).hint == nil)
    }

    @Test("a temporary folder is gone after its use, with its files")
    func temporaryFolder() throws {
        var path = ""
        try Publishing.TemporaryFolder.with { folder in
            path = folder
            try replaceFile(at: folder + "/a", with: [1])
        }
        #expect(try readFile(at: path + "/a", limit: 1) == nil)
        #expect(path.contains("/kumppani-"))
    }
}
