import ArgumentParser
import Drivers
import Glibc
import Records

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

    private static func with(_ options: GlobalOptions, _ body: (DriverInstallation) throws -> [String]) throws {
        let location = try RegisterLocation(options)
        let installation = try DriverInstallation(
            root: location.root, configuration: location.configuration, program: try program())
        let lines = try body(installation)
        if !options.quiet { try Output(options).write(lines.map { $0 + "\n" }.joined()) }
    }

    /// How a shell calls this program: by its name where the PATH leads to it, else by its path.
    private static func program() throws -> String {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw Failure("the path of this program cannot be found out: \(String(cString: strerror(errno)))")
        }
        defer { free(path) }
        let own = String(cString: path)
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        for folder in folders.split(separator: ":") where access("\(folder)/kumppani", X_OK) == 0 {
            guard let found = realpath("\(folder)/kumppani", nil) else { break }
            defer { free(found) }
            return String(cString: found) == own ? "kumppani" : own
        }
        return own
    }
}
