import ArgumentParser
import Hooks
import Programs
import Words
import Workspace

/// `kumppani hooks`: puts git hooks in place.
struct HooksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "hooks", .hooks, subcommands: [Install.self, Status.self, Uninstall.self])

    /// `kumppani hooks install`.
    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration("install", .hooksInstall)

        @Flag(help: .of(.server)) var server = false

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let lines = try options.workspace().withHooks(running: Program.path(), forRegister: true) { hooks in
                try server ? hooks.installServer() : hooks.install()
            }
            try options.write(lines: lines)
        }
    }

    /// `kumppani hooks uninstall`.
    struct Uninstall: ParsableCommand {
        static let configuration = CommandConfiguration("uninstall", .hooksUninstall)

        @OptionGroup var options: GlobalOptions

        func run() throws {
            try options.write(lines: options.workspace().withHooks(running: Program.path()) { try $0.uninstall() })
        }
    }

    /// `kumppani hooks status`.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration("status", .hooksStatus)

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let status = try options.workspace().withHooks(running: Program.path()) { try $0.status() }
            try options.write(lines: status.map(\.text))
        }
    }
}
