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
        let block = lastParagraph(of: message)
        var trailers: [Trailer] = []
        var otherLines = 0
        var hasGitsOwn = false
        var continues = Continuation.nothing
        for line in block {
            if line.first?.isWhitespace ?? true {
                switch continues {
                case .trailer: trailers[trailers.count - 1].append(line)
                case .other, .nothing: otherLines += 1
                }
            } else if line.hasPrefix("(cherry picked from commit ") {
                hasGitsOwn = true
                continues = .other
            } else if let trailer = Trailer(line: line) {
                hasGitsOwn = hasGitsOwn || line.hasPrefix("Signed-off-by: ")
                trailers.append(trailer)
                continues = .trailer
            } else {
                otherLines += 1
                continues = .other
            }
        }
        let isBlock = hasGitsOwn ? trailers.count * 3 >= otherLines : otherLines == 0
        return isBlock ? trailers : []
    }

    private enum Continuation { case nothing, trailer, other }

    /// The lines of the last paragraph without comments; none when it is the only one.
    private static func lastParagraph(of message: String) -> [Substring] {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
        let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
        guard let last = lines.lastIndex(where: { !isBlank($0) }),
            let gap = lines[..<last].lastIndex(where: isBlank), lines[..<gap].contains(where: { !isBlank($0) })
        else { return [] }
        return Array(lines[(gap + 1)...last])
    }

    /// A key of ASCII letters, digits and hyphens, spaces allowed before the colon.
    private init?(line: Substring) {
        guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
        let key = line[..<colon].reversed().drop { $0 == " " || $0 == "\t" }.reversed()
        let isKey = key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard isKey, !key.isEmpty else { return nil }
        self.init(key: String(key), value: Self.trimmed(line[line.index(after: colon)...]))
    }

    private init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    private mutating func append(_ line: Substring) {
        self = Trailer(key: key, value: Self.trimmed(Substring(value + " " + Self.trimmed(line))))
    }

    private static func trimmed(_ text: Substring) -> String {
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }
}
