/// A URI or a reference to one, in its five parts (RFC 3986, section 3).
///
/// Read forgivingly: whether one is well-formed is the format's question, not this type's.
package struct URI: Hashable, Sendable, CustomStringConvertible {
    /// `https`, in small letters; `nil` for a relative reference.
    package var scheme: String?
    /// `example.org:8080`.
    package var authority: String?
    /// `/a/b`.
    package var path: String
    /// What follows `?`.
    package var query: String?
    /// What follows `#`.
    package var fragment: String?

    /// Takes a reference apart (RFC 3986, appendix B).
    package init(_ text: String) {
        var rest = Substring(text)
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest)
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 else { return false }
        return text.utf8.allSatisfy {
            ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "+-.".utf8.contains($0)
        }
    }

    /// The text of it (RFC 3986, section 5.3).
    package var description: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
            + (fragment.map { "#" + $0 } ?? "")
    }

    /// The same without its fragment.
    package var withoutFragment: URI {
        var uri = self
        uri.fragment = nil
        return uri
    }

}
