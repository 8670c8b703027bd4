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
            tell(Self.misuse, in: .en)
            exit(2)
        }
        let language = settings.language
        let server = RegisterServer(
            settings, environment: ProcessInfo.processInfo.environment, today: { .today },
            notify: { notice in if !settings.isQuiet { tell(notice, in: language) } })
        do {
            try await server.run()
        } catch let error as any ExplainedError {
            write(error.diagnostics.map { $0.text(TextStyle(language: language)) + "\n" }.joined())
            tell(Notice(error.message, hint: error.hint), in: language)
            exit(2)
        } catch {
            tell(Notice(Text(verbatim: "\(error)")), in: language)
            exit(2)
        }
    }

    private static let misuse = Notice(
        Text(
            en: "kumppani-web is started by 'kumppani serve'", fi: "ohjelman kumppani-web käynnistää 'kumppani serve'",
            sv: "kumppani-web startas av 'kumppani serve'"), hint: Text(verbatim: "kumppani serve --help"))

    private static func tell(_ notice: Notice, in language: Language) { write(notice.told(in: language)) }

    private static func write(_ text: String) {
        // There is nobody to tell when the person cannot be told.
        _ = text.utf8CString.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }
}
