/// The grammar of URIs (RFC 3986, appendix A) and IRIs (RFC 3987).
struct URISyntax {
    private let allowsUnicode: Bool

    /// Whether a text is a URI, or a reference to one where relative ones are allowed.
    static func isValid(_ bytes: UnsafeRawBufferPointer, allowsRelative: Bool, allowsUnicode: Bool) -> Bool {
        let syntax = URISyntax(allowsUnicode: allowsUnicode)
        guard allowsUnicode || bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        let uri = URI(String(decoding: bytes, as: UTF8.self))
        guard uri.scheme != nil || allowsRelative else { return false }
        if uri.scheme == nil, uri.authority == nil, uri.path.prefix(while: { $0 != "/" }).contains(":") { return false }
        return syntax.consists(uri.path, of: "/:@") && uri.authority.map(syntax.isAuthority) ?? true
            && uri.query.map { syntax.consists($0, of: "/?:@", allowsPrivate: true) } ?? true
            && uri.fragment.map { syntax.consists($0, of: "/?:@") } ?? true
    }

    private func isAuthority(_ text: String) -> Bool {
        var host = Substring(text)
        if let at = host.lastIndex(of: "@") {
            guard consists(String(host[..<at]), of: ":") else { return false }
            host = host[host.index(after: at)...]
        }
        if host.first == "[" {
            guard let end = host.firstIndex(of: "]") else { return false }
            let port = host[host.index(after: end)...]
            return (port.isEmpty || isPort(port)) && isLiteral(String(host[..<end].dropFirst()))
        }
        if let colon = host.firstIndex(of: ":") {
            guard isPort(host[colon...]) else { return false }
            host = host[..<colon]
        }
        return consists(String(host), of: "")
    }

    private func isPort(_ text: Substring) -> Bool {
        text.first == ":" && text.utf8.dropFirst().allSatisfy(ByteScanner.isDigit)
    }

    private func isLiteral(_ text: String) -> Bool {
        if text.first == "v" || text.first == "V" {
            let parts = text.dropFirst().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy(ByteScanner.isHexDigit)
                && !parts[1].isEmpty && !parts[1].contains("%") && consists(String(parts[1]), of: ":")
        }
        return Array(text.utf8).withUnsafeBytes(IPAddress.isVersion6)
    }

    /// Whether a text has only unreserved characters, sub-delimiters, `%XX` and these.
    private func consists(_ text: String, of others: String, allowsPrivate: Bool = false) -> Bool {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "%" {
                let digits = rest.prefix(2)
                guard digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }) else {
                    return false
                }
                rest = rest.dropFirst(2)
            } else if !scalar.isASCII {
                guard allowsUnicode, Self.isUnicode(scalar, allowsPrivate) else { return false }
            } else if !Self.isPlain(UInt8(scalar.value)), !others.unicodeScalars.contains(scalar) {
                return false
            }
        }
        return true
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        ByteScanner.isLetter(byte) || ByteScanner.isDigit(byte) || "-._~!$&'()*+,;=".utf8.contains(byte)
    }

    private static func isUnicode(_ scalar: Unicode.Scalar, _ allowsPrivate: Bool) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...: allowsPrivate
        case 0xA0...0xFDCF, 0xFDF0...0xFFEF, 0x10000...: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}
