/// Where the trailers of a message stand: its last paragraph, which is not the first one, if all its lines are trailers, or
/// one is git's own (`Signed-off-by`, `(cherry picked from commit ...)`) and a quarter are trailers.
enum TrailerBlock {
    private typealias Line = Substring.UTF8View

    /// The lines of the block, comments among them; none where the message ends otherwise.
    static func lines(of message: String) -> ArraySlice<Substring.UTF8View> {
        let lines = message.lines
        let end = end(of: lines)
        // The first paragraph is the title.
        let start = lines[..<end].firstIndex { !$0.isBlank } ?? end
        let title = lines[start..<end].firstIndex { !isComment($0) && $0.isBlank } ?? end
        var count = Count()
        var isAtEnd = true
        for number in (title..<end).reversed() {
            let line = lines[number]
            if isComment(line) {
                count.endContinuation()
            } else if line.isBlank {
                guard !isAtEnd else { continue }
                count.endContinuation()
                return count.isBlock ? lines[(number + 1)..<end] : []
            } else {
                isAtEnd = false
                count.add(line)
            }
        }
        return []
    }

    /// The colon behind the key of a trailer: ASCII letters, digits and hyphens, spaces allowed before the colon.
    static func colon(in line: Substring.UTF8View) -> Substring.UTF8View.Index? {
        var hasSpace = false
        for index in line.indices {
            let byte = line[index]
            if byte == UInt8(ascii: ":") { return index == line.startIndex ? nil : index }
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"), index != line.startIndex {
                hasSpace = true
            } else if hasSpace || !isKeyByte(byte) {
                return nil
            }
        }
        return nil
    }

    /// What git counts, from the last line of a paragraph upwards.
    private struct Count {
        private var trailers = 0
        private var others = 0
        private var hasGitsOwn = false
        /// Indented lines, which belong to the line above them.
        private var continuations = 0

        var isBlock: Bool { hasGitsOwn && trailers * 3 >= others || trailers > 0 && others == 0 }

        mutating func endContinuation() {
            others += continuations
            continuations = 0
        }

        mutating func add(_ line: Line) {
            if line.starts(with: "Signed-off-by: ".utf8) || line.starts(with: "(cherry picked from commit ".utf8) {
                hasGitsOwn = true
                trailers += 1
                continuations = 0
            } else if line.first.map(Line.isSpace) ?? false {
                continuations += 1
            } else if colon(in: line) != nil {
                trailers += 1
                continuations = 0
            } else {
                others += 1
                endContinuation()
            }
        }
    }

    /// The number of lines without what git leaves off at the end: what is below its scissors, comments, empty lines, and the
    /// list of conflicts that old versions of git wrote.
    private static func end(of lines: [Line]) -> Int {
        let scissors = "# ------------------------ >8 ------------------------"
        let cut = lines.dropLast().firstIndex { $0.elementsEqual(scissors.utf8) } ?? lines.count
        var start: Int?
        var isInConflicts = false
        for (number, line) in lines[..<cut].enumerated() where number < lines.count - 1 || !line.isEmpty {
            if line.isEmpty || isComment(line) {
                start = start ?? number
            } else if line.elementsEqual("Conflicts:".utf8), number < lines.count - 1 {
                isInConflicts = true
                start = start ?? number
            } else if !(isInConflicts && line.first == UInt8(ascii: "\t")), start != nil {
                start = nil
                isInConflicts = false
            }
        }
        return start ?? cut
    }

    private static func isComment(_ line: Line) -> Bool { line.first == UInt8(ascii: "#") }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
