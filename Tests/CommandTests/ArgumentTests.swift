import Foundation
import TestSupport
import Testing

/// Arguments that mean nothing, from outside.
@Suite struct ArgumentTests: RunsProgram {
    let repository: TemporaryRepository

    init() throws { repository = try .ofSmallRegister() }

    @Test(
        "a command that is none is told with the nearest one, also behind 'help'",
        arguments: [["lsit"], ["help", "lsit"]])
    func unknownCommand(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("did you mean 'list'?"))
    }

    @Test("a period that ends before it begins is refused", arguments: [["history", "oslo"], ["changes"]])
    func backwards(command: [String]) throws {
        let run = try run(command + ["--since", "2020-02", "--until", "2020-01"])
        #expect(run.status == 2 && run.errors.contains("ends before it begins"))
        #expect(try self.run(command + ["--since", "2020-02", "--until", "2020-02"]).status == 0)
    }

    @Test("bytes that are no UTF-8 are refused before anything is done")
    func otherEncoding() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec '\(ProgramRun.program.path)' set oslo name=$(printf 'x\\205y')"]
        process.currentDirectoryURL = URL(fileURLWithPath: repository.path)
        process.environment = repository.environment
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2 && told.hasPrefix("kumppani: argument 3 is not UTF-8\n"))
    }

    @Test("a brief of meetings at a level that no meeting can have is refused, with the nearest one")
    func level() throws {
        let brief = ["-C", ProgramRun.realRoot, "report", "brief", "partners/tokio", "--level"]
        let run = try run(brief + ["mayr"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors == "kumppani: there is no level 'mayr' of meetings\n  hint: did you mean 'mayor'?\n")
        #expect(try self.run(brief + ["mayor"]).status == 0)
    }

    @Test("files that are named count from the folder of '-C'")
    func folder() throws {
        try repository.write("main/list.csv", "name,fee\nOslo,1\n")
        #expect(try run("-C", "main", "list", "partners", "-o", "out.txt", in: ".").status == 0)
        #expect(try text("out.txt").contains("Oslo"))
        let compared = try run("-C", "main", "compare", "list.csv", "--collection", "partners", "--by", "name", in: ".")
        #expect(compared.status != 2, "\(compared.errors)")
        #expect(try run("-C", "main", "site", "pages", "--no-history", in: ".").status == 0)
        #expect(try text("pages/index.html").contains("<html"))
    }

    @Test("a command of commands shows its help, also behind global options")
    func commandOfCommands() throws {
        let run = try run("--language", "sv", "hooks")
        #expect(run.status == 0 && run.output.hasPrefix("BESKRIVNING: ") && run.output.contains("  install "))
        #expect(try self.run("-q").output.hasPrefix("OVERVIEW: "))
    }
}
