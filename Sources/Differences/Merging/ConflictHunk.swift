import Documents

/// The lines of a text that a conflict is about, and what they are on the other side.
struct ConflictHunk {
    /// The lines of the text with our side, by number from 0.
    let lines: Range<Int>
    /// What they are with their side.
    let theirs: [ArraySlice<UInt8>]
    /// The conflicts that it shows.
    let conflicts: Set<Int>

    /// Compares the text with our side with the one with theirs.
    init(_ ours: Document, _ theirs: Document, conflicts: Set<Int>) {
        let (a, b) = (ours.bytes.lines, theirs.bytes.lines)
        let start = zip(a, b).prefix { $0 == $1 }.count
        let limit = min(a.count, b.count) - start
        let end = zip(a.reversed(), b.reversed()).prefix(limit).prefix { $0 == $1 }.count
        lines = start..<a.count - end
        self.theirs = Array(b[start..<b.count - end])
        self.conflicts = conflicts
    }

    /// Whether the two cannot stand behind each other; one without lines may stand at the other's edge.
    func touches(_ other: ConflictHunk) -> Bool {
        lines == other.lines
            || lines.lowerBound < other.lines.upperBound && other.lines.lowerBound < lines.upperBound
    }

    /// The text with our side, with markers around each conflict.
    static func text(of ours: Document, _ hunks: [ConflictHunk], _ markers: ConflictMarkers) -> [UInt8] {
        let lines = ours.bytes.lines
        let lineEnd: [UInt8] = lines.first?.suffix(2).elementsEqual([0x0D, 0x0A]) == true ? [0x0D, 0x0A] : [0x0A]
        var bytes: [UInt8] = []
        var next = 0
        for hunk in hunks.sorted(by: {
            ($0.lines.lowerBound, $0.lines.upperBound) < ($1.lines.lowerBound, $1.lines.upperBound)
        }) {
            bytes += lines[next..<hunk.lines.lowerBound].joined()
            bytes += markers.around(Array(lines[hunk.lines]), hunk.theirs, lineEnd: lineEnd)
            next = hunk.lines.upperBound
        }
        return bytes + lines[next...].joined()
    }
}

extension ConflictMarkers {
    /// The lines of both sides of a conflict, between markers.
    func around(_ ours: [ArraySlice<UInt8>], _ theirs: [ArraySlice<UInt8>], lineEnd: [UInt8]) -> [UInt8] {
        func marker(_ character: String, _ name: String) -> [UInt8] {
            Array((String(repeating: character, count: size) + (name.isEmpty ? "" : " " + name)).utf8) + lineEnd
        }
        func ended(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
            lines.flatMap { $0.last == 0x0A ? Array($0) : $0 + lineEnd }
        }
        return marker("<", self.ours) + ended(ours) + marker("=", "") + ended(theirs) + marker(">", self.theirs)
    }
}

extension [UInt8] {
    /// The lines of a text with their ends.
    var lines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (i, byte) in enumerated() where byte == 0x0A {
            lines.append(self[start...i])
            start = i + 1
        }
        if start < count { lines.append(self[start...]) }
        return lines
    }
}
