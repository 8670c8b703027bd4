import ArgumentParser
import Diagnostics
import Files
import FoundationEssentials
import Glibc
import Hooks
import Programs
import Words
import Workspace

/// `kumppani hook NAME`: what the scripts in `hooks/` run.
struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Do the work of a git hook; git runs it, after 'kumppani hooks install'.",
        discussion: "Names: \(HookName.allCases.map(\.rawValue).joined(separator: ", ")).")

    @Argument(help: "The hook.")
    var name: String

    @Argument(help: "What git hands to the hook.")
    var arguments: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let hook = HookName(rawValue: name) else {
            throw Misuse.unknownHook(name, among: HookName.allCases.map(\.rawValue))
        }
        let repository = try options.workspace().registerRepository(on: options.day())
        // Git says so to its hooks where it opens no editor.
        let usesEditor = ProcessInfo.processInfo.environment["GIT_EDITOR"] != ":"
        let isRefused = try HookRun(hook, repository, listener: Teller(style: options.style))
            .isRefused(arguments: arguments, usesEditor: usesEditor) {
                String(decoding: try readToEnd(of: STDIN_FILENO, named: "standard input"), as: UTF8.self)
            }
        if isRefused { throw ExitCode(1) }
    }

    /// Tells the person who commits or pushes.
    private struct Teller: HookRun.Listener {
        let style: TextStyle

        func tell(_ verdict: Verdict, of what: Text) throws {
            let text = VerdictText(verdict, of: what, style: style).text
            if !text.isEmpty { try StandardError.write(text) }
        }

        func tell(_ text: Text) throws { try StandardError.write(text.text(in: style.language) + "\n") }
    }
}
