import ArgumentParser
import Diagnostics
import Glibc

/// The command `kumppani`: arguments, one library call, its result shown.
@main
struct Kumppani: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kumppani",
        abstract: "Check and read a register of records that lives as YAML in a git repository.",
        discussion: """
            A record is named 'partners/pietari', 'pietari' where that is unique, or by its path.
            Exit codes: 0 clean, 1 problems found in the data, 2 could not do its work.
            """,
        version: Version.current,
        subcommands: [
            Check.self, Explain.self, List.self, Find.self, Show.self, HistoryCommand.self, DiffCommand.self,
            BlameCommand.self, ChangesCommand.self, ReportCommand.self, WhenBroken.self, SchemaCommand.self,
            CodeownersCommand.self, HooksCommand.self, HookCommand.self, DriversCommand.self, DriverCommand.self,
            Doctor.self,
        ])

    /// Parses the arguments, runs the command, and ends with the exit code that says how it went.
    static func main() {
        // A reader that has seen enough (`kumppani list partners | head`) is no failure.
        signal(SIGPIPE, SIG_DFL)
        do {
            let arguments = GlobalOptions.movedBehindCommand(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            Glibc.exit(Failure.report(error))
        }
    }
}
