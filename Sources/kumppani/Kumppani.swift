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
            BlameCommand.self, ChangesCommand.self, ReportCommand.self, DigestCommand.self, CompareCommand.self,
            MessageCommand.self, WhenBroken.self, SchemaCommand.self,
            NewCommand.self, SetCommand.self, AddCommand.self, RemoveCommand.self, EndCommand.self, ReviewCommand.self,
            RenameCommand.self,
            MergeCommand.self, RevertCommand.self,
            CodeownersCommand.self, HooksCommand.self, HookCommand.self, DriversCommand.self, DriverCommand.self,
            FormatCommand.self, SiteCommand.self, ServeCommand.self, Doctor.self,
        ])

    /// Parses the arguments, runs the command, and ends with the exit code that says how it went.
    static func main() {
        // A reader that has seen enough (`kumppani list partners | head`) is no failure.
        signal(SIGPIPE, SIG_DFL)
        // Nor is a limit on the size of files a reason to die half-way: writing says that it failed.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try refuseOtherEncodings()
            let arguments = GlobalOptions.movedBehindCommand(Array(CommandLine.arguments.dropFirst()))
            try refuseUnknownCommand(arguments)
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            Glibc.exit(Failure.report(error))
        }
    }

    /// Refuses an argument that is not UTF-8, of which other text would be written than was meant.
    private static func refuseOtherEncodings() throws(Failure) {
        for (place, argument) in UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
            .enumerated()
        {
            guard let argument, String(validatingCString: argument) == nil else { continue }
            throw Failure(
                Text(
                    en: "argument \(place) is not UTF-8", fi: "argumentti \(place) ei ole UTF-8:aa",
                    sv: "argument \(place) är inte UTF-8"),
                hint: Text(
                    en: "set the terminal to UTF-8 and write it again",
                    fi: "aseta pääte käyttämään UTF-8:aa ja kirjoita se uudelleen",
                    sv: "ställ in terminalen på UTF-8 och skriv det igen"))
        }
    }

    /// Says which command was meant where the first word is none, which the parser would answer with the usage alone.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        var command: any ParsableCommand.Type = Self.self
        for argument in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
            let commands = command.configuration.subcommands
            guard !commands.isEmpty, !argument.hasPrefix("-") else { return }
            guard let next = commands.first(where: { $0._commandName == argument }) else {
                let names = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
                throw Failure.unknown(Text(en: "command", fi: "komentoa", sv: "inget kommando"), argument, among: names)
            }
            command = next
        }
    }
}
