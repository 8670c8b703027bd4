import Foundation
import TestSupport
import Testing

/// The completion scripts, driven in the shells that they are for, on a terminal.
@Suite struct CompletionTests {
    private static let program = Bundle.main.executableURL?.deletingLastPathComponent().path ?? ""

    /// A shell with completion.
    enum Shell: String, CaseIterable, CustomTestStringConvertible {
        case bash, zsh, fish

        var testDescription: String { rawValue }

        /// Whether it is installed here, and `script`, which gives it a terminal.
        var isHere: Bool {
            [rawValue, "script"].allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
        }

        /// How it is started without anybody's settings.
        var command: String {
            switch self {
            case .bash: "bash --norc --noprofile -i"
            case .zsh: "zsh -f -i"
            case .fish: "fish --no-config"
            }
        }

        /// The line that makes it know the program.
        var preparation: String {
            switch self {
            case .bash: "source <(kumppani --generate-completion-script bash)"
            case .zsh:
                "mkdir f; kumppani --generate-completion-script zsh > f/_kumppani; fpath=($PWD/f $fpath);"
                    + " autoload -Uz compinit; compinit -u"
            case .fish: "kumppani --generate-completion-script fish | source"
            }
        }
    }

    /// Types lines into a shell, each to be completed with a tab, and waits for what is wanted to stand there.
    private func complete(_ lines: [(typed: String, wanted: String)], in shell: Shell) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(SmallRegister.sound.merging(["out": ""]) { $1 })
        let configuration = SmallRegister.frame["register.yaml"]?.replacing("units: {", with: "units: {role: unit, ")
        try folder.write(["register.yaml": configuration ?? ""])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = ["-qec", shell.command, "/dev/null"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = [
            "PATH": "\(Self.program):\(ProcessInfo.processInfo.environment["PATH"] ?? "")", "HOME": folder.path,
            "TERM": "xterm", "XDG_CONFIG_HOME": folder.path, "XDG_DATA_HOME": folder.path,
        ]
        let keyboard = Pipe()
        process.standardInput = keyboard
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/out"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { process.terminate() }
        func type(_ text: String) { keyboard.fileHandleForWriting.write(Data(text.utf8)) }
        func screen() throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out")), as: UTF8.self)
        }
        /// Whether a text comes to stand behind what the screen held so far; half a minute is long on any machine.
        func appears(_ text: String, after count: Int) throws -> Bool {
            for _ in 0..<300 {
                if try screen().dropFirst(count).contains(text) { return true }
                Thread.sleep(forTimeInterval: 0.1)
            }
            return false
        }
        type("\(shell.preparation)\necho rea''dy\n")
        guard try appears("ready", after: 0) else { return ["the shell did not begin: \(try screen())"] }
        var missing: [String] = []
        for (typed, wanted) in lines {
            let count = try screen().count
            type("\(typed)\t")
            if try !appears(wanted, after: count) { missing.append("\(typed): \(try screen().dropFirst(count))") }
            // Takes the line away again.
            type("\u{15}")
        }
        return missing
    }

    @Test("every shell completes records, collections, fields, rules and units", arguments: Shell.allCases)
    func names(shell: Shell) throws {
        guard shell.isHere else {
            print("skipped: \(shell.rawValue) or script is not installed, so its completions were not tried")
            return
        }
        let missing = try complete(
            [
                ("kumppani show partners/os", "partners/oslo"), ("kumppani list par", "partners"),
                ("kumppani explain owner-in", "owner-in-force"), ("kumppani blame oslo --field own", "owner"),
                ("kumppani changes --owner k", "kv"), ("kumppani check --rule dates-", "dates-in-order"),
                ("kumppani schema check sch", "schemas"),
            ], in: shell)
        #expect(missing.isEmpty)
    }
}
