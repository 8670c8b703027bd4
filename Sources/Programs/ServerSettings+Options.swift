import Diagnostics

extension ServerSettings.Place {
    /// The place that some options name: a socket, or a host and port, of which what is `nil` is as usual.
    ///
    /// Throws ``ProgramError`` for both at once and for a port beyond 65535.
    package init(host: String?, port: Int?, socket: String?) throws(ProgramError) {
        if let socket {
            guard host == nil, port == nil else { throw Self.twoPlaces }
            self = .socket(socket)
            return
        }
        guard case .port(let usualHost, let usualPort) = ServerSettings.usualPlace else {
            preconditionFailure("a server listens on a port where nothing else is asked for")
        }
        let port = port ?? usualPort
        guard (0...65535).contains(port) else { throw Self.noPort(port) }
        self = .port(host: host ?? usualHost, port: port)
    }

    private static var twoPlaces: ProgramError {
        ProgramError(
            Text(
                en: "a server listens on a socket or on a port, not on both",
                fi: "palvelin kuuntelee joko socketia tai porttia, ei molempia",
                sv: "en server lyssnar på en socket eller en port, inte på båda"),
            hint: Text(
                en: "leave out --socket, or --host and --port", fi: "jätä pois --socket tai --host ja --port",
                sv: "utelämna --socket, eller --host och --port"))
    }

    private static func noPort(_ port: Int) -> ProgramError {
        ProgramError(
            Text(
                en: "'--port \(port)' is no port", fi: "'--port \(port)' ei ole portti",
                sv: "'--port \(port)' är ingen port"),
            hint: Text(
                en: "write a number from 0 to 65535", fi: "kirjoita luku väliltä 0–65535",
                sv: "skriv ett tal mellan 0 och 65535"))
    }
}

extension ServerSettings {
    /// A prefix of addresses as the server takes it: with a slash at its beginning and none at its end.
    ///
    /// Throws ``ProgramError`` for one that would need escapes or leads elsewhere, as `..` does.
    package static func base(of text: String) throws(ProgramError) -> String {
        let parts = text.split(separator: "/")
        let isPlain = parts.allSatisfy { part in
            !part.allSatisfy { $0 == "." }
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
                }
        }
        guard isPlain else { throw noBase(text) }
        return parts.map { "/" + $0 }.joined()
    }

    private static func noBase(_ text: String) -> ProgramError {
        ProgramError(
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
