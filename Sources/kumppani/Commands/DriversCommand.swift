import ArgumentParser
import Drivers
import Hooks
import Programs
import Words

/// `kumppani drivers`: lets git compare and merge records field by field.
struct DriversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "drivers", .drivers, subcommands: [Install.self, Uninstall.self, Status.self])

    /// `kumppani drivers install`.
    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration("install", .driversInstall)

        @OptionGroup var options: GlobalOptions

        func run() throws { try options.write(lines: options.drivers().install()) }
    }

    /// `kumppani drivers uninstall`.
    struct Uninstall: ParsableCommand {
        static let configuration = CommandConfiguration("uninstall", .driversUninstall)

        @OptionGroup var options: GlobalOptions

        func run() throws { try options.write(lines: options.drivers().uninstall()) }
    }

    /// `kumppani drivers status`.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration("status", .driversStatus)

        @OptionGroup var options: GlobalOptions

        func run() throws { try options.write(lines: options.drivers().status()) }
    }
}

extension GlobalOptions {
    fileprivate func drivers() throws -> DriverInstallation {
        try workspace().drivers(running: Program.command(), on: day())
    }
}
