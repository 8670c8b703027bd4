extension URI {
    /// The text by which equivalent URIs are found: without fragment, the host in small letters, and no character written as
    /// `%XX` that could stand for itself (RFC 3986, section 6.2.2).
    package var key: String {
        var uri = withoutFragment
        uri.authority = authority?.lowercased()
        uri.path = Self.decoded(path, keeping: "%/?#")
        return uri.description
    }

    /// A text with its `%XX` turned into the characters that they stand for; other `%`, and those of `kept` ones, stay.
    ///
    /// A text that would not be UTF-8 stays as it is. Linear in its length.
    package static func decoded(_ text: String, keeping kept: String = "") -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)), !kept.utf8.contains(value) else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    /// A path of a file as the path of a URI: `%`, `?` and `#` stand for themselves in the one and not in the other.
    package static func encoded(path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy(ByteScanner.isHexDigit) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
