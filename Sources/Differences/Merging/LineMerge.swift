import Documents

/// Merges the lines of a text as git does: where both sides changed the same or touching lines, they conflict.
struct LineMerge {
    /// Some lines of the merged text, as either side has them.
    struct Hunk {
        let ours: ArraySlice<String>
        let theirs: ArraySlice<String>

        /// Whether both sides have changed them, each in its way.
        var isConflict: Bool { !ours.elementsEqual(theirs) { $0.utf8.elementsEqual($1.utf8) } }
    }

    /// The merged lines, one stretch after another.
    private(set) var hunks: [Hunk] = []
    /// The merged lines, with our side of each conflict.
    var ours: [String] { hunks.flatMap(\.ours) }
    /// The merged lines, with their side of each conflict.
    var theirs: [String] { hunks.flatMap(\.theirs) }
    /// Whether no lines conflict.
    var isClean: Bool { !hunks.contains(where: \.isConflict) }

    /// Merges three versions of some lines, which are matched as ``LineMatch`` does.
    init(base: [String], ours mine: [String], theirs other: [String]) {
        // Lines are the same by their bytes; texts are the same by their characters too.
        var numbers: [[UInt8]: Int] = [:]
        func number(_ line: String) -> Int {
            let bytes = Array(line.utf8)
            let number = numbers[bytes] ?? numbers.count
            numbers[bytes] = number
            return number
        }
        let (a, b, c) = (base.map(number), mine.map(number), other.map(number))
        let (inOurs, inTheirs) = (LineMatch(a, b).places, LineMatch(a, c).places)
        var (i, j, k) = (0, 0, 0)
        func append(to next: Int, _ mineNext: Int, _ otherNext: Int) {
            let isOurs = c[k..<otherNext] == a[i..<next] || b[j..<mineNext] == c[k..<otherNext]
            let isTheirs = !isOurs && b[j..<mineNext] == a[i..<next]
            let (our, their) = (mine[j..<mineNext], other[k..<otherNext])
            hunks.append(Hunk(ours: isTheirs ? their : our, theirs: isOurs ? our : their))
            (i, j, k) = (next, mineNext, otherNext)
        }
        for next in base.indices {
            guard let mineNext = inOurs[next], let otherNext = inTheirs[next] else { continue }
            append(to: next, mineNext, otherNext)
            append(to: next + 1, mineNext + 1, otherNext + 1)
        }
        append(to: base.count, mine.count, other.count)
    }
}

extension LineMerge {
    /// Merges the lines of three documents.
    init(_ documents: Versions<Document>) {
        let lines = documents.map { document in
            document.bytes.lines.map { String(decoding: $0, as: UTF8.self) }
        }
        self.init(base: lines.base ?? [], ours: lines.ours ?? [], theirs: lines.theirs ?? [])
    }

    /// The merged text, with markers around each conflict.
    func text(_ markers: ConflictMarkers) -> [UInt8] {
        let isWindows = hunks.contains { $0.ours.contains { $0.hasSuffix("\r\n") } }
        return hunks.flatMap { hunk in
            guard hunk.isConflict else { return hunk.ours.flatMap(\.utf8) }
            return markers.around(
                hunk.ours.map { Array($0.utf8)[...] }, hunk.theirs.map { Array($0.utf8)[...] },
                lineEnd: isWindows ? [0x0D, 0x0A] : [0x0A])
        }
    }
}
