import Foundation
import Git
import TestSupport

/// A register of units and networks in a real repository, with the built program at hand.
///
/// `kv` owns `c40`; ending `kv` or taking `owner` away breaks the network.
final class GuardedRegister {
    let repository: TemporaryRepository

    static let frame: [String: String] = [
        "register.yaml": """
        title: {en: Guarded}
        languages: [fi]
        collections:
          networks: {files: "records/networks/{id}.yaml", role: network}
          units: {files: "records/units/{id}.yaml", role: unit}
          decisions: {files: "records/decisions/{id}.yaml", role: decision}
        """
    ]
    static let network = "id: c40\nname: {fi: C40}\nowner: kv\nsupports: [x]\nsources: [hel-1]\n"
    static let unit = "id: kv\nname: {fi: Yksikkö}\nsources: [hel-1]\n"
    static let sound: [String: String] = frame.merging([
        "records/networks/c40.yaml": network, "records/units/kv.yaml": unit,
        "records/decisions/hel-1.yaml": "id: hel-1\nname: {fi: Päätös}\ncase: HEL 2020-1\n",
    ]) { $1 }
    /// What `c40` may not be.
    static let unowned = "id: c40\nname: {fi: C40}\nsupports: [x]\nsources: [hel-1]\n"
    /// What breaks `c40` without touching it.
    static let ended = "id: kv\nname: {fi: Yksikkö}\nuntil: 2018-06-01\nsources: [hel-1]\n"

    /// The built program.
    static let program: String = {
        guard let tests = Bundle.main.executableURL else { preconditionFailure("the tests run from no file") }
        return tests.deletingLastPathComponent().appendingPathComponent("kumppani").path
    }()

    /// What a run gave.
    struct Run {
        let status: Int32
        let output: String
    }

    /// Makes the register, commits it, and puts the hooks in place.
    init(_ files: [String: String] = GuardedRegister.sound, installs: Bool = true) throws {
        repository = try TemporaryRepository()
        try repository.commit(files, "Begin the register")
        if installs { try expectSuccess(kumppani("hooks", "install")) }
    }

    /// Runs the program in the repository, or in another folder beside it.
    func kumppani(_ arguments: String..., in name: String = "main") throws -> Run {
        try run(Self.program, arguments, in: name)
    }

    /// Runs git, whatever it says.
    func git(_ arguments: String..., in name: String = "main", with variables: [String: String] = [:]) throws -> Run {
        try run("/usr/bin/env", ["git"] + arguments, in: name, with: variables)
    }

    /// Runs a program, with everything that it says in one text.
    func run(
        _ program: String, _ arguments: [String], in name: String = "main", with variables: [String: String] = [:]
    ) throws -> Run {
        let process = try start(program, arguments, in: name, with: variables)
        let file = repository.folder + "/output-" + UUID().uuidString
        try Data().write(to: URL(filePath: file))
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        let output = try String(contentsOfFile: file, encoding: .utf8)
        try FileManager.default.removeItem(atPath: file)
        return Run(status: process.terminationStatus, output: output)
    }

    /// A program that is ready to run.
    func start(
        _ program: String, _ arguments: [String], in name: String = "main", with variables: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: repository.folder + "/" + name)
        process.environment = repository.environment.merging(["NO_COLOR": "1", "GIT_TERMINAL_PROMPT": "0"]) { $1 }
            .merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Writes a file of the work tree.
    func write(_ text: String, to path: String) throws { try repository.write("main/" + path, text) }

    /// Writes a file and stages it.
    func stage(_ text: String, as path: String) throws {
        try write(text, to: path)
        try repository.git("add", path)
    }

    /// Makes a bare clone with the server's hook, as `server.git` beside the repository and as its remote `origin`.
    func serve() throws {
        try repository.git("clone", "--quiet", "--bare", ".", "../server.git")
        try repository.git("remote", "add", "origin", repository.folder + "/server.git")
        try repository.git("fetch", "--quiet", "origin")
        try expectSuccess(kumppani("hooks", "install", "--server", in: "server.git"))
    }

    /// Every reference of the bare clone with what it points at.
    func served() throws -> String { try repository.git(["for-each-ref"], in: "server.git") }

    private func expectSuccess(_ run: Run) throws {
        guard run.status == 0 else { throw TemporaryRepository.Failure(description: run.output) }
    }
}
