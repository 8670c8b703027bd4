/// Templates of URIs (RFC 6570).
enum URITemplate {
    /// Literals and expressions such as `{id}`, `{?page,size*}`, `{+path:10}`.
    static func isTemplate(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{":
                guard let end = rest.firstIndex(of: "}"), isExpression(String(rest[..<end])) else { return false }
                rest = rest[end...].dropFirst()
            case "%":
                guard isEncoded(rest.prefix(2)) else { return false }
            case "}", "\"", "<", ">", "\\", "^", "`", "|", "\0"..."\u{20}", "\u{7F}"..."\u{9F}":
                return false
            default:
                break
            }
        }
        return true
    }

    private static func isEncoded(_ digits: some Collection<Unicode.Scalar>) -> Bool {
        digits.count == 2 && digits.allSatisfy(\.properties.isASCIIHexDigit)
    }

    private static func isExpression(_ text: String) -> Bool {
        var text = Substring(text)
        if let first = text.first, "+#./;?&=,!@|".contains(first) { text = text.dropFirst() }
        return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    private static func isVariable(_ text: Substring) -> Bool {
        var name = text
        if name.last == "*" {
            name = name.dropLast()
        } else if let colon = name.firstIndex(of: ":") {
            let digits = name[name.index(after: colon)...]
            guard 1...4 ~= digits.count, digits.utf8.allSatisfy(ByteScanner.isDigit), digits.first != "0" else {
                return false
            }
            name = name[..<colon]
        }
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            var rest = part.unicodeScalars[...]
            guard !rest.isEmpty else { return false }
            while let scalar = rest.popFirst() {
                if scalar == "%" {
                    guard isEncoded(rest.prefix(2)) else { return false }
                    rest = rest.dropFirst(2)
                } else if !scalar.isASCII || !(scalar.properties.isAlphabetic || scalar == "_" || "0"..."9" ~= scalar) {
                    return false
                }
            }
            return true
        }
    }
}
