package import Diagnostics
package import Records

/// What `kumppani serve` starts the server with: read from a person's arguments once, and handed over as plain ones.
package struct ServerSettings: Sendable, Hashable {
    /// Where the server listens.
    package enum Place: Sendable, Hashable {
        /// A name or address of this machine, and a port; 0 takes one that is free.
        case port(host: String, port: Int)
        /// The path of a unix socket.
        case socket(String)
    }

    /// The folder where the register is looked for.
    package var start: String
    /// Another `register.yaml` than the one found there.
    package var configuration: String?
    /// Where the server listens.
    package var place: Place
    /// The prefix of all addresses: empty, or `/kumppani` without a slash at its end.
    package var base: String
    /// The language of what is told on stderr.
    package var language: Language
    /// The day that pages look from; `nil` for today, whenever that is.
    package var day: Day?
    /// Whether results of checks and the index of histories are kept.
    package var usesCache: Bool
    /// Whether nothing is told but failures: no requests, no notices.
    package var isQuiet: Bool

    /// Where a server listens if nobody says otherwise.
    static let usualPlace = Place.port(host: "127.0.0.1", port: 8080)

    /// Makes settings; the server of a folder listens on 127.0.0.1, port 8080.
    package init(start: String, language: Language = .en) {
        self.start = start
        self.language = language
        place = Self.usualPlace
        base = ""
        usesCache = true
        isQuiet = false
    }

    /// The settings as arguments of a program: `name=value`, only what is not as usual.
    package var arguments: [String] {
        var arguments = ["start=\(start)", "language=\(language.rawValue)"]
        switch place {
        case .port(let host, let port): arguments += ["host=\(host)", "port=\(port)"]
        case .socket(let path): arguments.append("socket=\(path)")
        }
        if let configuration { arguments.append("config=\(configuration)") }
        if !base.isEmpty { arguments.append("base=\(base)") }
        if let day { arguments.append("on=\(day)") }
        if !usesCache { arguments.append("cache=no") }
        if isQuiet { arguments.append("quiet=yes") }
        return arguments
    }

    /// Reads what ``arguments`` has written; `nil` for anything else.
    package init?(arguments: [String]) {
        var values: [String: String] = [:]
        for argument in arguments {
            guard let sign = argument.firstIndex(of: "=") else { return nil }
            let name = String(argument[..<sign])
            guard values.updateValue(String(argument[sign...].dropFirst()), forKey: name) == nil else { return nil }
        }
        guard let start = values.removeValue(forKey: "start"),
            let language = values.removeValue(forKey: "language").flatMap(Language.init(rawValue:))
        else { return nil }
        self.init(start: start, language: language)
        if let path = values.removeValue(forKey: "socket") {
            place = .socket(path)
        } else {
            guard let host = values.removeValue(forKey: "host"),
                let port = values.removeValue(forKey: "port").flatMap({ Int($0) })
            else { return nil }
            place = .port(host: host, port: port)
        }
        configuration = values.removeValue(forKey: "config")
        base = values.removeValue(forKey: "base") ?? ""
        if let text = values.removeValue(forKey: "on") {
            guard let day = Day(text) else { return nil }
            self.day = day
        }
        usesCache = values.removeValue(forKey: "cache") == nil
        isQuiet = values.removeValue(forKey: "quiet") != nil
        guard values.isEmpty else { return nil }
    }
}
