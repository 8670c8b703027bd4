import ArgumentParser
import Files
import FoundationEssentials
import Glibc
import Hooks
import Programs
import Words
import Workspace

/// `kumppani hook NAME`: what the scripts in `hooks/` run.
struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration("hook", .hook(HookName.allCases.map(\.rawValue)))

    @Argument(help: .of(.hookName)) var name: String

    @Argument(help: .of(.hookArguments)) var arguments: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let hook = HookName(rawValue: name) else {
            throw Misuse.unknownHook(name, among: HookName.allCases.map(\.rawValue))
        }
        let repository = try options.workspace().registerRepository(on: options.day())
        // Git says so to its hooks where it opens no editor.
        let usesEditor = ProcessInfo.processInfo.environment["GIT_EDITOR"] != ":"
        let run = HookRun(hook, repository, options.style) { try StandardError.write($0) }
        let isRefused = try run.isRefused(arguments: arguments, usesEditor: usesEditor) {
            String(decoding: try readToEnd(of: STDIN_FILENO, named: "standard input"), as: UTF8.self)
        }
        if isRefused { throw ExitCode(1) }
    }
}
