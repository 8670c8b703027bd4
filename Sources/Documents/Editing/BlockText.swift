/// A text on lines of its own: behind `|` line by line, behind `>` with line ends for some of its spaces.
struct BlockText {
    /// `|` or `>`, with what has to be said of the first line's spaces (`2`) and of the last line ends (`-`, `+`).
    let header: String
    /// The lines, without indentation. They count as indented by two from the collection that the text lies in.
    let lines: [ArraySlice<UInt8>]

    /// Whether the empty lines behind it would belong to it.
    var keepsEmptyLines: Bool { header.hasSuffix("+") }

    /// A text of at least one byte, line by line. Linear in its length.
    static func literal(_ text: [UInt8]) -> BlockText {
        let (body, breaks) = withoutLastBreaks(text)
        let lines = body.isEmpty ? [] : body.split(separator: newline, omittingEmptySubsequences: false)
        return BlockText("|", lines, isEmpty: body.isEmpty, breaks: breaks)
    }

    /// A text of at least one byte whose lines are folded to a width where single spaces allow it. Linear in its length.
    static func folded(_ text: [UInt8], width: Int) -> BlockText {
        let (body, breaks) = withoutLastBreaks(text)
        var lines: [ArraySlice<UInt8>] = []
        var wasFolded = false
        for line in body.isEmpty ? [] : body.split(separator: newline, omittingEmptySubsequences: false) {
            if line.isEmpty {
                lines.append(line)
                continue
            }
            // Lines that begin with space, and those beside them, stand as they are; between others an end is doubled.
            let isFolded = !isBlank(line[line.startIndex])
            if wasFolded && isFolded { lines.append([]) }
            if isFolded { fold(line, width, into: &lines) } else { lines.append(line) }
            wasFolded = isFolded
        }
        return BlockText(">", lines, isEmpty: body.isEmpty, breaks: breaks)
    }

    /// Whether there is a single space in a text that a line end can stand for.
    static func canFold(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.contains { isFoldable(text, at: $0) }
    }

    private init(_ sign: String, _ lines: [ArraySlice<UInt8>], isEmpty: Bool, breaks: Int) {
        let beginsWithSpace = lines.first { !$0.isEmpty }?.first.map(Self.isBlank) ?? false
        let ending = breaks == 0 ? "-" : breaks == 1 && !isEmpty ? "" : "+"
        header = sign + (beginsWithSpace ? "2" : "") + ending
        self.lines = lines + Array(repeating: [], count: isEmpty ? breaks : max(0, breaks - 1))
    }

    private static func withoutLastBreaks(_ text: [UInt8]) -> (body: ArraySlice<UInt8>, breaks: Int) {
        var end = text.count
        while end > 0, text[end - 1] == newline { end -= 1 }
        return (text[..<end], text.count - end)
    }

    private static func fold(_ line: ArraySlice<UInt8>, _ width: Int, into lines: inout [ArraySlice<UInt8>]) {
        var start = line.startIndex
        var space: Int?
        var count = 0
        for i in line.indices {
            if isFoldable(line, at: i) {
                if count > width, let place = space {
                    lines.append(line[start..<place])
                    start = place + 1
                    count = line[start..<i].count(where: isCharacter)
                }
                space = i
            }
            if isCharacter(line[i]) { count += 1 }
        }
        if count > width, let space {
            lines.append(line[start..<space])
            start = space + 1
        }
        lines.append(line[start...])
    }

    /// Whether a space stands between two characters that are none; not before `#`, since a line that begins with it looks
    /// like a comment.
    private static func isFoldable(_ text: ArraySlice<UInt8>, at i: Int) -> Bool {
        text[i] == UInt8(ascii: " ") && i > text.startIndex && i + 1 < text.endIndex && !isBlank(text[i - 1])
            && !isBlank(text[i + 1]) && text[i + 1] != UInt8(ascii: "#")
    }

    private static let newline = UInt8(ascii: "\n")
    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    /// Whether a byte is the first of a character (a Unicode scalar).
    static func isCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
