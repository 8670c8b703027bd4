import ArgumentParser
import Programs
import Words
import Workspace

/// `kumppani serve`: starts `kumppani-web`, as git starts its helpers, so that hooks need not load what serves pages.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration("serve", .serve)

    @Option(help: .of(.host)) var host: String?

    @Option(help: .of(.port)) var port: Int?

    @Option(help: .of(.socket), completion: .file()) var socket: String?

    @Option(help: .of(.serveBase)) var base: String?

    @Flag(help: .of(.readOnly)) var readOnly = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        var settings = ServerSettings(start: try options.workspace().start, language: .spoken)
        settings.configuration = options.config.map { $0.hasPrefix("/") ? $0 : "\(settings.start)/\($0)" }
        settings.day = try options.on.map { _ in try options.day() }
        settings.usesCache = !options.noCache
        settings.isQuiet = options.quiet
        settings.base = try ServerSettings.base(of: base ?? "")
        settings.place = try ServerSettings.Place(host: host, port: port, socket: socket.map(options.path))
        try Program.serve(settings)
    }
}
