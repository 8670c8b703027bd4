extension YAMLParser {
    /// Reads a plain scalar outside of brackets, over several lines where it may go on.
    mutating func plain(parent: Int, mayGoOn: Bool) throws(Fault) {
        guard beginsPlain(inFlow: false) else { throw cannotBeginPlain() }
        let start = i
        let end = plainLine()
        guard mayGoOn, Self.isBreak(byte), goesOn(parent: parent, inFlow: false) != nil else {
            return try add(start..<end, .plain)
        }
        try plainLines(start..<end, parent: parent, inFlow: false)
    }

    /// Reads a plain scalar inside of brackets.
    mutating func plainInFlow(parent: Int) throws(Fault) {
        guard beginsPlain(inFlow: true) else { throw cannotBeginPlain() }
        let start = i
        let end = plainLineInFlow()
        guard Self.isBreak(byte), goesOn(parent: parent, inFlow: true) != nil else {
            return try add(start..<end, .plain)
        }
        try plainLines(start..<end, parent: parent, inFlow: true)
    }

    /// Whether a plain scalar may begin here.
    private func beginsPlain(inFlow: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
            let next = byte(at: i + 1)
            return !Self.isSpaceOrEnd(next) && !(inFlow && Self.isFlowIndicator(next))
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
            UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), 0...0x20:
            return false
        default: return true
        }
    }

    /// Goes to the end of a plain scalar on this line: a `: `, a comment or the line end. Returns where its text ends.
    mutating func plainLine() -> Int {
        var place = i
        var end = i
        while unsafe place < source.count {
            let byte = unsafe source[place]
            if byte == UInt8(ascii: ":") {
                if Self.isSpaceOrEnd(self.byte(at: place + 1)) { break }
            } else if byte == UInt8(ascii: "#") {
                if place > end { break }
            } else if byte <= UInt8(ascii: " ") {
                if Self.isBreak(byte) { break }
                place += 1
                continue
            }
            place += 1
            end = place
        }
        i = place
        return end
    }

    private mutating func plainLineInFlow() -> Int {
        var end = i
        while unsafe i < source.count {
            let byte = unsafe source[i]
            if byte == UInt8(ascii: ":") {
                let next = self.byte(at: i + 1)
                if Self.isSpaceOrEnd(next) || Self.isFlowIndicator(next) { break }
            } else if byte == UInt8(ascii: "#") {
                if i > end { break }
            } else if Self.isFlowIndicator(byte) || Self.isBreak(byte) {
                break
            } else if Self.isBlank(byte) {
                i += 1
                continue
            }
            i += 1
            end = i
        }
        return end
    }

    /// Where a plain scalar goes on behind the line end that stands here, and how many lines end before that; `nil` where
    /// it does not: at its end, a comment, a line that is not indented deeply enough.
    private func goesOn(parent: Int, inFlow: Bool) -> (place: Int, line: Int, breaks: Int)? {
        var place = i
        var line = lineStart
        var breaks = 0
        while Self.isBreak(byte(at: place)) {
            place += byte(at: place) == UInt8(ascii: "\r") && byte(at: place + 1) == UInt8(ascii: "\n") ? 2 : 1
            line = place
            breaks += 1
            while byte(at: place) == UInt8(ascii: " ") { place += 1 }
            let isDeep = place - line > parent
            while Self.isBlank(byte(at: place)) { place += 1 }
            if Self.isBreak(byte(at: place)) { continue }
            guard isDeep, unsafe place < source.count, byte(at: place) != UInt8(ascii: "#") else { return nil }
            if place == line && isMarker(at: place) { return nil }
        }
        let next = byte(at: place)
        if inFlow && (Self.isFlowIndicator(next) || next == UInt8(ascii: ":") && endsFlowKey(at: place)) { return nil }
        return (place, line, breaks)
    }

    private func endsFlowKey(at place: Int) -> Bool {
        let next = byte(at: place + 1)
        return Self.isSpaceOrEnd(next) || Self.isFlowIndicator(next)
    }

    /// Reads the other lines of a plain scalar: a line end means a space, empty lines mean line ends.
    private mutating func plainLines(_ first: Range<Int>, parent: Int, inFlow: Bool) throws(Fault) {
        scratch.removeAll(keepingCapacity: true)
        unsafe scratch.append(contentsOf: source[first])
        var end = first.upperBound
        while Self.isBreak(byte), let next = goesOn(parent: parent, inFlow: inFlow) {
            fold(breaks: next.breaks)
            i = next.place
            lineStart = next.line
            end = inFlow ? plainLineInFlow() : plainLine()
            unsafe scratch.append(contentsOf: source[next.place..<end])
            if !inFlow && byte == UInt8(ascii: ":") { throw keyInsideText(first, next.place..<end) }
        }
        try addScratch(first.lowerBound..<end, .plain)
    }

    /// One line end means a space, each further one a line end.
    mutating func fold(breaks: Int) {
        if breaks == 1 {
            scratch.append(UInt8(ascii: " "))
        } else {
            for _ in 1..<breaks { scratch.append(UInt8(ascii: "\n")) }
        }
    }
}
