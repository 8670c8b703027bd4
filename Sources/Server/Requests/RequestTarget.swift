/// What a request asks for: the segments of its path, decoded, and the values behind the `?`.
struct RequestTarget: Sendable, Equatable {
    /// Why a target is none.
    enum Fault: Error, Equatable {
        /// It is not written as targets are.
        case malformed
        /// It names no place that there could be: `..`, an encoded slash, NUL.
        case nowhere
        /// It is longer than any page's.
        case tooLong
    }

    /// More bytes than this no page's address has.
    static let longest = 4096

    /// The segments of the path, decoded; the last one is empty where the path ends with a slash.
    let segments: [String]
    /// The values behind the `?` by their names; of several with one name the first.
    let query: [String: String]

    /// Reads the target of a request line: a path, or a whole address as proxies send it.
    init(_ text: String) throws(Fault) {
        guard text.utf8.count <= Self.longest else { throw .tooLong }
        var rest = text[...]
        if !rest.hasPrefix("/") {
            guard rest.hasPrefix("http://") || rest.hasPrefix("https://"),
                let end = rest.firstRange(of: "://")?.upperBound,
                let slash = rest[end...].firstIndex(of: "/")
            else { throw .malformed }
            rest = rest[slash...]
        }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var segments: [String] = []
        let raw = parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (i, segment) in raw.enumerated() {
            guard let decoded = Self.decoded(segment, isQuery: false) else { throw .malformed }
            let isLast = i == raw.count - 1
            guard isLast || !decoded.isEmpty, decoded != ".", decoded != "..",
                !decoded.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 || $0 == UInt8(ascii: "\\") })
            else { throw .nowhere }
            segments.append(decoded)
        }
        self.segments = segments
        var query: [String: String] = [:]
        for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(sides[0], isQuery: true),
                let value = sides.count > 1 ? Self.decoded(sides[1], isQuery: true) : ""
            else { throw .malformed }
            if query[name] == nil { query[name] = value }
        }
        self.query = query
    }

    /// Text with its `%XX` decoded, and in queries `+` as a space; `nil` where that is no UTF-8.
    private static func decoded(_ text: Substring, isQuery: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where isQuery: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
