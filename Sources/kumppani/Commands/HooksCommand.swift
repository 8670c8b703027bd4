import ArgumentParser
import Diagnostics
import Hooks
import Programs
import Workspace

/// `kumppani hooks`: puts git hooks in place.
struct HooksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hooks",
        abstract: "Put git hooks in place that keep what is invalid out, and take them away again.",
        subcommands: [Install.self, Status.self, Uninstall.self])

    /// `kumppani hooks install`.
    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "install", abstract: "Let git check each commit and push here.",
            discussion: "What others have put in place is never changed; where that is in the way, it says what to add."
        )

        @Flag(help: "Check what is pushed to this repository, whatever hooks were bypassed.")
        var server = false

        @OptionGroup var options: GlobalOptions

        func run() throws {
            try HooksCommand.with(options, forRegister: true) { try server ? $0.installServer() : $0.install() }
        }
    }

    /// `kumppani hooks uninstall`.
    struct Uninstall: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "uninstall", abstract: "Take away what 'hooks install' has put in place.")

        @OptionGroup var options: GlobalOptions

        func run() throws { try HooksCommand.with(options) { try $0.uninstall() } }
    }

    /// `kumppani hooks status`.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Tell which hooks are in place.")

        @OptionGroup var options: GlobalOptions

        func run() throws {
            try HooksCommand.with(options) { try $0.status().map(\.text) }
        }
    }

    private static func with(
        _ options: GlobalOptions, forRegister: Bool = false, _ body: (HookInstallation) throws -> [Text]
    ) throws {
        try options.write(
            lines: options.workspace().withHooks(running: Program.path(), forRegister: forRegister, body))
    }
}
