extension YAMLParser {
    /// Reads a literal (`|`) or folded (`>`) text: its header, then the lines that are indented deeper than its parent.
    mutating func blockScalar(parent: Int) throws(Fault) {
        let start = i
        let isFolded = byte == UInt8(ascii: ">")
        let (chomping, digit) = try blockHeader()
        var end = i
        while Self.isBlank(byte(at: end - 1)) { end -= 1 }
        let least = max(parent, 0) + digit
        if Self.isBreak(byte) { skipBreak() }
        let depth = digit > 0 ? least : try firstDepth(parent: parent)
        scratch.removeAll(keepingCapacity: true)
        var breaks = 0
        var hasText = false
        var wasSpaced = false
        while unsafe i < source.count {
            let line = i
            while i - line < depth, byte == UInt8(ascii: " ") { i += 1 }
            if Self.isBreak(byte) {
                skipBreak()
                breaks += 1
                continue
            }
            if unsafe i == source.count, i > line { breaks += 1 }
            guard i - line == depth, unsafe i < source.count, !(depth == 0 && isMarker(at: i)) else {
                // Such a line neither belongs to the text nor ends it.
                if byte == UInt8(ascii: "\t"), i - line < depth { throw tabInIndentation(at: i) }
                i = line
                break
            }
            let isSpaced = Self.isBlank(byte)
            if hasText && isFolded && !isSpaced && !wasSpaced {
                fold(breaks: breaks)
            } else {
                for _ in 0..<breaks { scratch.append(UInt8(ascii: "\n")) }
            }
            let text = i
            skipLine()
            unsafe scratch.append(contentsOf: source[text..<i])
            end = i
            hasText = true
            wasSpaced = isSpaced
            // The end of the file ends a line too.
            breaks = 1
            guard Self.isBreak(byte) else { break }
            skipBreak()
        }
        chomp(chomping, breaks: breaks, hasText: hasText)
        while end > start, Self.isSpaceOrEnd(byte(at: end - 1)) { end -= 1 }
        try addScratch(start..<end, isFolded ? .folded : .literal)
        tab = -1
    }

    private mutating func chomp(_ chomping: UInt8, breaks: Int, hasText: Bool) {
        let kept =
            chomping == UInt8(ascii: "-") ? 0 : chomping == UInt8(ascii: "+") ? breaks : hasText ? min(breaks, 1) : 0
        for _ in 0..<kept { scratch.append(UInt8(ascii: "\n")) }
    }

    /// Reads `|` or `>` with what may follow on its line; the chomping sign, or 0, and the indentation, or 0.
    private mutating func blockHeader() throws(Fault) -> (chomping: UInt8, digit: Int) {
        let start = i
        var chomping: UInt8 = 0
        var digit = 0
        i += 1
        while true {
            if chomping == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                chomping = byte
            } else if digit == 0, byte &- 0x31 < 9 {
                digit = Int(byte &- 0x30)
            } else {
                break
            }
            i += 1
        }
        let end = i
        skipBlanks()
        if byte == UInt8(ascii: "#") {
            guard i > end else { throw commentNeedsSpace() }
            skipLine()
        }
        guard unsafe i == source.count || Self.isBreak(byte) else { throw textBehindBlockHeader(start) }
        return (chomping, digit)
    }

    /// The indentation of the first line that is not empty; empty ones before it may not be longer.
    private func firstDepth(parent: Int) throws(Fault) -> Int {
        var place = i
        var longest = 0
        var longestLine = 0
        while unsafe place < source.count {
            let line = place
            while byte(at: place) == UInt8(ascii: " ") { place += 1 }
            let depth = place - line
            if Self.isBreak(byte(at: place)) {
                if depth > longest { (longest, longestLine) = (depth, line) }
                place += byte(at: place) == UInt8(ascii: "\r") && byte(at: place + 1) == UInt8(ascii: "\n") ? 2 : 1
                continue
            }
            if byte(at: place) == UInt8(ascii: "\t"), depth <= parent { throw tabInIndentation(at: place) }
            guard depth > parent else { break }
            guard longest <= depth else { throw deepEmptyLine(longestLine + depth..<longestLine + longest) }
            return depth
        }
        return max(longest, parent + 1)
    }
}
