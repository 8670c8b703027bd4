import ArgumentParser
import Diagnostics
import Drivers
import Hooks
import Programs
import Workspace

/// `kumppani drivers`: lets git compare and merge records field by field.
struct DriversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drivers",
        abstract: "Let 'git diff' and 'git merge' know records: compared and merged field by field.",
        subcommands: [Install.self, Uninstall.self, Status.self])

    /// `kumppani drivers install`.
    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "install", abstract: "Put git's drivers for records in place in this clone.",
            discussion: """
                Writes to the clone's own configuration and to .gitattributes beside register.yaml. What others have \
                written there stays; it is said then what to add. 'git diff --no-textconv' shows the lines as they are.
                """)

        @OptionGroup var options: GlobalOptions

        func run() throws { try DriversCommand.with(options) { try $0.install() } }
    }

    /// `kumppani drivers uninstall`.
    struct Uninstall: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "uninstall", abstract: "Take away what 'drivers install' has put in place.")

        @OptionGroup var options: GlobalOptions

        func run() throws { try DriversCommand.with(options) { try $0.uninstall() } }
    }

    /// `kumppani drivers status`.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Tell which drivers are in place.")

        @OptionGroup var options: GlobalOptions

        func run() throws { try DriversCommand.with(options) { try $0.status() } }
    }

    private static func with(_ options: GlobalOptions, _ body: (DriverInstallation) throws -> [Text]) throws {
        let drivers = try options.workspace().drivers(running: try Program.command(), on: options.day())
        try options.write(lines: body(drivers))
    }
}
