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
        let (a, b) = (Self.lines(of: ours), Self.lines(of: theirs))
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
        let lines = lines(of: ours)
        let lineEnd = lines.first?.suffix(2).elementsEqual([0x0D, 0x0A]) == true ? "\r\n" : "\n"
        func marker(_ character: String, _ name: String) -> [UInt8] {
            let mark = String(repeating: character, count: markers.size)
            return Array((mark + (name.isEmpty ? "" : " " + name) + lineEnd).utf8)
        }
        var bytes: [UInt8] = []
        func append(_ lines: some Sequence<ArraySlice<UInt8>>) {
            for line in lines {
                bytes += line
                if line.last != 0x0A { bytes += Array(lineEnd.utf8) }
            }
        }
        var next = 0
        for hunk in hunks.sorted(by: {
            ($0.lines.lowerBound, $0.lines.upperBound) < ($1.lines.lowerBound, $1.lines.upperBound)
        }) {
            bytes += lines[next..<hunk.lines.lowerBound].joined()
            bytes += marker("<", markers.ours)
            append(lines[hunk.lines])
            bytes += marker("=", "")
            append(hunk.theirs)
            bytes += marker(">", markers.theirs)
            next = hunk.lines.upperBound
        }
        return bytes + lines[next...].joined()
    }

    /// The lines with their ends.
    private static func lines(of document: Document) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (i, byte) in document.bytes.enumerated() where byte == 0x0A {
            lines.append(document.bytes[start...i])
            start = i + 1
        }
        if start < document.bytes.count { lines.append(document.bytes[start...]) }
        return lines
    }
}
