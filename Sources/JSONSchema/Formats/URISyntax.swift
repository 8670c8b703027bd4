/// The grammar of URIs (RFC 3986, appendix A) and IRIs (RFC 3987).
@safe struct URISyntax {
    private let bytes: UnsafeRawBufferPointer
    private let allowsUnicode: Bool

    private static let plain = ByteSet(lettersDigitsAnd: "-._~!$&'()*+,;=")
    private static let user = ByteSet(lettersDigitsAnd: "-._~!$&'()*+,;=:")
    private static let path = ByteSet(lettersDigitsAnd: "-._~!$&'()*+,;=:@/")
    private static let query = ByteSet(lettersDigitsAnd: "-._~!$&'()*+,;=:@/?")
    private static let scheme = ByteSet(lettersDigitsAnd: "+-.")

    /// Whether a text is a URI, or a reference to one where relative ones are allowed.
    static func isValid(_ bytes: UnsafeRawBufferPointer, allowsRelative: Bool, allowsUnicode: Bool) -> Bool {
        unsafe URISyntax(bytes: bytes, allowsUnicode: allowsUnicode).isValid(allowsRelative: allowsRelative)
    }

    private func isValid(allowsRelative: Bool) -> Bool {
        var rest = unsafe bytes.startIndex..<bytes.endIndex
        if let mark = first("#", in: rest) {
            guard consists(mark + 1..<rest.upperBound, of: Self.query) else { return false }
            rest = rest.lowerBound..<mark
        }
        if let mark = first("?", in: rest) {
            guard consists(mark + 1..<rest.upperBound, of: Self.query, allowsPrivate: true) else { return false }
            rest = rest.lowerBound..<mark
        }
        if let colon = first(":", in: rest), isScheme(rest.lowerBound..<colon) {
            rest = colon + 1..<rest.upperBound
        } else {
            guard allowsRelative else { return false }
            let segment = rest.lowerBound..<(first("/", in: rest) ?? rest.upperBound)
            if first(":", in: segment) != nil { return false }
        }
        if rest.count >= 2, unsafe bytes[rest.lowerBound] == 0x2F, unsafe bytes[rest.lowerBound + 1] == 0x2F {
            let start = rest.lowerBound + 2
            let end = first("/", in: start..<rest.upperBound) ?? rest.upperBound
            guard isAuthority(start..<end) else { return false }
            rest = end..<rest.upperBound
        }
        return consists(rest, of: Self.path)
    }

    @inline(__always)
    private func first(_ byte: Unicode.Scalar, in range: Range<Int>) -> Int? {
        var i = range.lowerBound
        while i < range.upperBound {
            if unsafe UInt32(bytes[i]) == byte.value { return i }
            i += 1
        }
        return nil
    }

    private func isScheme(_ range: Range<Int>) -> Bool {
        unsafe !range.isEmpty && ByteScanner.isLetter(bytes[range.lowerBound])
            && range.allSatisfy { unsafe Self.scheme.contains(bytes[$0]) }
    }

    private func isAuthority(_ range: Range<Int>) -> Bool {
        var host = range
        if let at = host.last(where: { unsafe bytes[$0] == UInt8(ascii: "@") }) {
            guard consists(host.lowerBound..<at, of: Self.user) else { return false }
            host = at + 1..<host.upperBound
        }
        if let first = host.first, unsafe bytes[first] == UInt8(ascii: "[") {
            guard let end = self.first("]", in: host) else { return false }
            return isPort(end + 1..<host.upperBound) && isLiteral(first + 1..<end)
        }
        if let colon = first(":", in: host) {
            guard isPort(colon..<host.upperBound) else { return false }
            host = host.lowerBound..<colon
        }
        return consists(host, of: Self.plain)
    }

    /// Nothing, or `:` and digits.
    private func isPort(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return true }
        return unsafe bytes[first] == UInt8(ascii: ":")
            && range.dropFirst().allSatisfy { unsafe ByteScanner.isDigit(bytes[$0]) }
    }

    private func isLiteral(_ range: Range<Int>) -> Bool {
        guard let first = range.first, unsafe bytes[first] | 0x20 == UInt8(ascii: "v") else {
            return unsafe IPAddress.isVersion6(UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
        guard let dot = self.first(".", in: range), dot > first + 1, dot + 1 < range.upperBound else { return false }
        return (first + 1..<dot).allSatisfy { unsafe ByteScanner.isHexDigit(bytes[$0]) }
            && (dot + 1..<range.upperBound).allSatisfy { unsafe Self.user.contains(bytes[$0]) }
    }

    /// Whether a stretch has only the bytes of a set, `%XX`, and letters beyond ASCII where they are allowed.
    private func consists(_ range: Range<Int>, of set: ByteSet, allowsPrivate: Bool = false) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            if unsafe set.contains(bytes[i]) {
                i += 1
            } else if unsafe bytes[i] == UInt8(ascii: "%") {
                guard i + 2 < range.upperBound, unsafe ByteScanner.isHexDigit(bytes[i + 1]),
                    unsafe ByteScanner.isHexDigit(bytes[i + 2])
                else { return false }
                i += 3
            } else {
                guard allowsUnicode, unsafe bytes[i] >= 0x80 else { return false }
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[i..<min(i + 4, range.upperBound)])
                guard let scalar = unsafe String(decoding: rest, as: UTF8.self).unicodeScalars.first,
                    Self.isUnicode(scalar, allowsPrivate)
                else { return false }
                i += UTF8.width(scalar)
            }
        }
        return true
    }

    private static func isUnicode(_ scalar: Unicode.Scalar, _ allowsPrivate: Bool) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...: allowsPrivate
        case 0xA0...0xFDCF, 0xFDF0...0xFFEF, 0x10000...: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}
