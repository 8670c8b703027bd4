/// A `Key: value` line at the end of a commit message, such as `Decision: § 12`.
package struct Trailer: Hashable, Sendable {
    /// What stands before the colon, in its own case; git compares keys without regard to case.
    package let key: String
    /// What stands after it, its further lines joined with single spaces.
    package let value: String

    /// The trailers of a message, in their order, by the rules of `git log --format=%(trailers:only,unfold)`.
    ///
    /// They are in the last paragraph, which is not the first one: all its lines are trailers, or one is git's own
    /// (`Signed-off-by`, `(cherry picked from commit ...)`) and a quarter are trailers.
    package static func all(in message: String) -> [Trailer] {
        var trailers: [Trailer] = []
        var otherLines = 0
        var hasGitsOwn = false
        var followsTrailer = false
        for line in lastParagraph(of: message) {
            if line.first.map(Substring.UTF8View.isSpace) ?? true {
                if followsTrailer {
                    trailers[trailers.count - 1].append(line)
                } else {
                    otherLines += 1
                }
            } else if line.starts(with: "(cherry picked from commit ".utf8) {
                hasGitsOwn = true
                followsTrailer = false
            } else if let trailer = Trailer(line: line) {
                hasGitsOwn = hasGitsOwn || line.starts(with: "Signed-off-by: ".utf8)
                trailers.append(trailer)
                followsTrailer = true
            } else {
                otherLines += 1
                followsTrailer = false
            }
        }
        let isBlock = hasGitsOwn ? trailers.count * 3 >= otherLines : otherLines == 0
        return isBlock ? trailers : []
    }

    /// The lines of the last paragraph without comments; none when it is the only one.
    private static func lastParagraph(of message: String) -> ArraySlice<Substring.UTF8View> {
        let lines = message.lines.filter { $0.first != UInt8(ascii: "#") }
        guard let last = lines.lastIndex(where: { !$0.isBlank }),
            let gap = lines[..<last].lastIndex(where: \.isBlank), !lines[..<gap].allSatisfy(\.isBlank)
        else { return [] }
        return lines[(gap + 1)...last]
    }

    /// A key of ASCII letters, digits and hyphens, spaces allowed before the colon.
    private init?(line: Substring.UTF8View) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let key = line[..<colon].trimmedAtEnd
        let isKey = key.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return byte == UInt8(ascii: "-") || (scalar.isASCII && Character(scalar).isLetter)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard isKey, !key.isEmpty else { return nil }
        self.init(key: key.text, value: line[line.index(after: colon)...].trimmed.text)
    }

    private init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    private mutating func append(_ line: Substring.UTF8View) {
        let parts = [value, line.trimmed.text].filter { !$0.isEmpty }
        self = Trailer(key: key, value: parts.joined(separator: " "))
    }
}
