/// Cutting text the way git does: at bytes, not at what readers take for characters, of which CR LF is one.
extension Substring.UTF8View {
    /// What git takes for white space: space, tab, line feed and carriage return.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// Nothing but white space.
    var isBlank: Bool { allSatisfy(Self.isSpace) }

    /// Without white space at the end.
    var trimmedAtEnd: Substring.UTF8View {
        lastIndex { !Self.isSpace($0) }.map { self[...$0] } ?? self[startIndex..<startIndex]
    }

    /// Without white space at both ends.
    var trimmed: Substring.UTF8View {
        trimmedAtEnd.drop(while: Self.isSpace)
    }

    /// The same as text.
    var text: String { String(Substring(self)) }
}

extension String {
    /// The parts between newlines; the last one is empty when the text ends with a newline.
    var lines: [Substring.UTF8View] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
}
