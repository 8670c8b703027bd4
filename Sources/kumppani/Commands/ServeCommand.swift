import ArgumentParser
import Diagnostics
import Glibc
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
        try Self.start(settings().arguments)
    }

    /// What the server is started with. Throws `Failure` for what makes no place and no prefix.
    func settings() throws -> ServerSettings {
        var settings = ServerSettings(start: try options.workspace().start, language: .spoken)
        settings.configuration = options.config.map { path in
            path.hasPrefix("/") ? path : "\(settings.start)/\(path)"
        }
        settings.day = try options.on.map { _ in try options.day() }
        settings.usesCache = !options.noCache
        settings.isQuiet = options.quiet
        settings.base = try prefix()
        if let socket {
            guard host == nil, port == nil else { throw Self.twoPlaces }
            settings.place = .socket(socket)
        } else {
            let port = port ?? 8080
            guard (0...65535).contains(port) else { throw Self.noPort(port) }
            settings.place = .port(host: host ?? "127.0.0.1", port: port)
        }
        return settings
    }

    /// The prefix with a slash at its beginning and none at its end.
    private func prefix() throws -> String {
        let parts = (base ?? "").split(separator: "/")
        let isPlain = parts.allSatisfy { part in
            !part.allSatisfy { $0 == "." }
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
                }
        }
        guard isPlain else { throw Self.noPrefix(base ?? "") }
        return parts.map { "/" + $0 }.joined()
    }

    /// Becomes the program that serves: the one beside this one, else one on the PATH.
    private static func start(_ arguments: [String]) throws {
        let name = "kumppani-web"
        let own = try Program.path()
        let beside = own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let places: [String] = [beside] + folders.split(separator: ":").map { "\($0)/\(name)" }
        let found = places.first { access($0, X_OK) == 0 }
        guard let found else { throw missing(name, beside: beside) }
        // A process that lives for weeks keeps less idle memory with few heaps; whoever has set this knows better.
        setenv("MALLOC_ARENA_MAX", "2", 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([found] + arguments).map { strdup($0) }
        words.append(nil)
        execv(found, words)
        throw Failure(
            .failed(
                Text(
                    en: "starting '\(found)'", fi: "ohjelman '\(found)' käynnistäminen",
                    sv: "att starta '\(found)'"), because: Text(verbatim: String(cString: strerror(errno)))))
    }

    private static func missing(_ name: String, beside path: String) -> Failure {
        Failure(
            Text(
                en: "the program \(name), which serves pages, is neither '\(path)' nor on the PATH",
                fi: "ohjelmaa \(name), joka näyttää sivut, ei ole polussa '\(path)' eikä PATH-hakemistoissa",
                sv: "programmet \(name), som visar sidorna, är varken '\(path)' eller i PATH"),
            hint: Text(
                en: "'make install' in the sources of kumppani installs both programs",
                fi: "'make install' kumppanin lähdekoodeissa asentaa molemmat ohjelmat",
                sv: "'make install' i kumppanis källkod installerar båda programmen"))
    }

    private static var twoPlaces: Failure {
        Failure(
            Text(
                en: "a server listens on a socket or on a port, not on both",
                fi: "palvelin kuuntelee joko socketia tai porttia, ei molempia",
                sv: "en server lyssnar på en socket eller en port, inte på båda"),
            hint: Text(
                en: "leave out --socket, or --host and --port", fi: "jätä pois --socket tai --host ja --port",
                sv: "utelämna --socket, eller --host och --port"))
    }

    private static func noPort(_ port: Int) -> Failure {
        Failure(
            Text(
                en: "'--port \(port)' is no port", fi: "'--port \(port)' ei ole portti",
                sv: "'--port \(port)' är ingen port"),
            hint: Text(
                en: "write a number from 0 to 65535", fi: "kirjoita luku väliltä 0–65535",
                sv: "skriv ett tal mellan 0 och 65535"))
    }

    private static func noPrefix(_ text: String) -> Failure {
        Failure(
            Text(
                en: "'--base \(text)' is no prefix of addresses", fi: "'--base \(text)' ei ole osoitteiden alkuosa",
                sv: "'--base \(text)' är inget prefix för adresser"),
            hint: Text(
                en: "write letters, digits, '-', '.' and '_' between slashes, such as /kumppani",
                fi:
                    "kirjoita kauttaviivojen väliin kirjaimia, numeroita ja merkkejä '-', '.' ja '_', esimerkiksi /kumppani",
                sv: "skriv bokstäver, siffror, '-', '.' och '_' mellan snedstreck, till exempel /kumppani"))
    }
}
