import ArgumentParser
import Diagnostics
import Glibc
import Programs
import Words
import Workspace

/// The command `kumppani`: arguments, one library call, its result shown.
@main
struct Kumppani: ParsableCommand {
    static let configuration = CommandConfiguration(
        "kumppani", .root, version: Version.current,
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
            let (global, rest) = GlobalOptions.divided(try Program.arguments())
            var arguments = Array(rest)
            // The parser reads global options behind everything else, and behind a command that does something.
            if try named(by: rest).configuration.subcommands.isEmpty {
                arguments.insert(contentsOf: global, at: arguments.firstIndex(of: "--") ?? arguments.endIndex)
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            Glibc.exit(report(error))
        }
    }

    /// The command that arguments begin with. Says which one was meant where a word is none, which the parser would answer
    /// with the usage alone.
    private static func named(by arguments: ArraySlice<String>) throws(Misuse) -> any ParsableCommand.Type {
        var command: any ParsableCommand.Type = Self.self
        for argument in arguments.first == "help" ? arguments.dropFirst() : arguments {
            let commands = command.configuration.subcommands
            guard !commands.isEmpty, !argument.hasPrefix("-") else { break }
            guard let next = commands.first(where: { $0._commandName == argument }) else {
                let names = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
                throw .unknownCommand(argument, among: names)
            }
            command = next
        }
        return command
    }

    /// Tells the person on stderr what an error means, and returns the exit code.
    private static func report(_ error: any Error) -> Int32 {
        switch error {
        case let code as ExitCode:
            return code.rawValue
        case let error as WorkspaceError where [.noRegister, .noRegisterAtMoment].contains(error.reason):
            StandardError.tell(
                .noRegister(error.message, hint: error.hint, isHere: error.reason == .noRegister), in: .spoken)
        case let error as any ExplainedError:
            StandardError.tell(error, in: .spoken)
        default:
            // ArgumentParser's own: requests for help go to stdout and succeed, misuse is exit code 2.
            let text = fullMessage(for: error)
            guard exitCode(for: error) != .success else {
                print(ParserWords.help(text, in: .spoken))
                return 0
            }
            StandardError.tell(ParserWords.misuse(text, in: .spoken) + "\n")
        }
        return 2
    }
}
