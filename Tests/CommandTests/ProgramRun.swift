import Foundation
import TestSupport

/// A run of the built program.
struct ProgramRun {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the program in a folder and waits for its end; `environment` is added to a bare one.
    init(_ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let bare = ["NO_COLOR": "1", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
        process.environment = bare.merging(environment) { $1 }
        // Files instead of pipes: no output is too long for them.
        let files = try TemporaryFolder()
        try files.write(["in": input, "out": "", "err": ""])
        process.standardInput = FileHandle(forReadingAtPath: files.path + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: files.path + "/out")
        process.standardError = FileHandle(forWritingAtPath: files.path + "/err")
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: files.path + "/out", encoding: .utf8)
        errors = try String(contentsOfFile: files.path + "/err", encoding: .utf8)
    }

    /// The built program.
    static var program: URL {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return own.deletingLastPathComponent().appendingPathComponent("kumppani")
    }

    /// The register that this package ships with.
    static let realRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}
