import ArgumentParser
import Diagnostics
import Programs
import Workspace

/// `kumppani serve`: starts `kumppani-web`, as git starts its helpers, so that hooks need not load what serves pages.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the register as pages in the browser, as its newest commit has it.",
        discussion: """
            New commits are seen at once. Beside what 'kumppani site' writes, there is any page as of a date or commit
            (/at/2024-05-31/...), two days side by side, and a search that needs no script. Nothing can be changed.
            /health and /metrics tell how the server does. SIGTERM and Ctrl-C stop it when requests under way have ended.
            """)

    @Option(help: "The name or address to listen on; 0.0.0.0 or :: for all.")
    var host: String?

    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "port"))
    var port: Int?

    @Option(help: ArgumentHelp("Listen on this unix socket instead.", valueName: "path"), completion: .file())
    var socket: String?

    @Option(
        help: ArgumentHelp("The prefix of all addresses behind a proxy, such as /kumppani.", valueName: "prefix"))
    var base: String?

    @Flag(help: "Only show pages, which is all that there is today.")
    var readOnly = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        try Program.serve(settings())
    }

    /// What the server is started with. Throws `ProgramError` for what makes no place and no prefix.
    func settings() throws -> ServerSettings {
        var settings = ServerSettings(start: try options.workspace().start, language: .spoken)
        settings.configuration = options.config.map { path in
            path.hasPrefix("/") ? path : "\(settings.start)/\(path)"
        }
        settings.day = try options.on.map { _ in try options.day() }
        settings.usesCache = !options.noCache
        settings.isQuiet = options.quiet
        settings.base = try ServerSettings.base(of: base ?? "")
        settings.place = try ServerSettings.Place(host: host, port: port, socket: socket)
        return settings
    }
}
