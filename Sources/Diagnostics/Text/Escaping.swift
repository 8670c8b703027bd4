/// Text made safe for HTML and XML, in elements and in attributes.
package enum Escaping {
    /// Appends UTF-8 text; what would be markup is escaped, and what no document may hold is replaced.
    ///
    /// Characters that turn the direction of the text around them become a visible sign: they could make a page say
    /// something else than what stands in the record.
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        var i = 0
        while i < text.count {
            let byte = text[i]
            let replacement: StaticString?
            var length = 1
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case 0x09, 0x0A: replacement = nil
            case 0..<0x20, 0x7F: replacement = "\u{FFFD}"
            case 0xC2 where i + 1 < text.count && text[i + 1] < 0xA0: (replacement, length) = ("\u{FFFD}", 2)
            case 0xD8 where i + 1 < text.count && text[i + 1] == 0x9C: (replacement, length) = ("\u{FFFD}", 2)
            case 0xE2 where turnsDirection(text, i): (replacement, length) = ("\u{FFFD}", 3)
            case 0xEF where isNoCharacter(text, i): (replacement, length) = ("\u{FFFD}", 3)
            default: replacement = nil
            }
            if let replacement {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
                replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = i + length
            }
            i += length
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// The marks U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069, and the line ends U+2028 and U+2029.
    private static func turnsDirection(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard i + 2 < text.count else { return false }
        switch (text[i + 1], text[i + 2]) {
        case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return true
        default: return false
        }
    }

    /// U+FFFE, U+FFFF and the byte-order mark.
    private static func isNoCharacter(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard i + 2 < text.count else { return false }
        switch (text[i + 1], text[i + 2]) {
        case (0xBF, 0xBE...0xBF), (0xBB, 0xBF): return true
        default: return false
        }
    }

    /// A text escaped, where text is built and not bytes.
    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
