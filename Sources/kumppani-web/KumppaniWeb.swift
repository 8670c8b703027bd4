import Diagnostics
import FoundationEssentials
import Glibc
import Programs
import Server

/// The program `kumppani-web`, which `kumppani serve` starts: serves a register until it is told to stop.
@main
struct KumppaniWeb {
    static func main() async {
        // A browser that goes away is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        guard let settings = ServerSettings(arguments: Array(CommandLine.arguments.dropFirst())) else {
            StandardError.tell(Self.misuse, in: .spoken)
            exit(2)
        }
        let language = settings.language
        let server = RegisterServer(
            settings, environment: ProcessInfo.processInfo.environment, today: { .today },
            notify: { notice in if !settings.isQuiet { StandardError.tell(notice, in: language) } })
        do {
            try await server.run()
        } catch let error as any ExplainedError {
            StandardError.tell(error, in: language)
            exit(2)
        } catch {
            StandardError.tell(Notice(of: error), in: language)
            exit(2)
        }
    }

    private static let misuse = Notice(
        Text(
            en: "kumppani-web is started by 'kumppani serve'", fi: "ohjelman kumppani-web käynnistää 'kumppani serve'",
            sv: "kumppani-web startas av 'kumppani serve'"), hint: Text(verbatim: "kumppani serve --help"))
}
