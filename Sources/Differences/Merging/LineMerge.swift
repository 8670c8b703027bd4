/// Merges the lines of a text as git does: where both sides changed the same or touching lines, they conflict.
struct LineMerge {
    /// The merged lines, with our side of each conflict.
    private(set) var ours: [String] = []
    /// The merged lines, with their side of each conflict.
    private(set) var theirs: [String] = []
    /// Whether no lines conflict.
    var isClean: Bool { ours == theirs }

    /// Merges three versions of some lines; quadratic in the number of lines between the first and the last change.
    init(base: [String], ours mine: [String], theirs other: [String]) {
        let (inOurs, inTheirs) = (Self.matches(base, mine), Self.matches(base, other))
        var (i, j, k) = (0, 0, 0)
        for next in base.indices {
            guard let mineNext = inOurs[next], let otherNext = inTheirs[next] else { continue }
            append(base[i..<next], mine[j..<mineNext], other[k..<otherNext])
            append(base[next...next], mine[mineNext...mineNext], other[otherNext...otherNext])
            (i, j, k) = (next + 1, mineNext + 1, otherNext + 1)
        }
        append(base[i...], mine[j...], other[k...])
    }

    private mutating func append(_ base: ArraySlice<String>, _ mine: ArraySlice<String>, _ other: ArraySlice<String>) {
        let isOurs = other == base || mine == other
        let isTheirs = !isOurs && mine == base
        ours += isTheirs ? other : mine
        theirs += isOurs ? mine : other
    }

    /// More comparisons than this are not made: the lines between the first and the last change are then all changed.
    private static let maxComparisons = 4_000_000

    /// For each line of one text its place in another, along a longest common subsequence.
    private static func matches(_ a: [String], _ b: [String]) -> [Int?] {
        let start = zip(a, b).prefix { $0 == $1 }.count
        let limit = min(a.count, b.count) - start
        let end = zip(a.reversed(), b.reversed()).prefix(limit).prefix { $0 == $1 }.count
        let (rows, columns) = (a.count - start - end, b.count - start - end)
        var places: [Int?] = Array(repeating: nil, count: a.count)
        for i in 0..<start { places[i] = i }
        for i in 0..<end { places[a.count - 1 - i] = b.count - 1 - i }
        guard rows > 0, columns > 0, rows * columns <= maxComparisons else { return places }
        // The length of a longest common subsequence of what follows each pair of lines.
        var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
        for i in (0..<rows).reversed() {
            for j in (0..<columns).reversed() {
                let place = i * (columns + 1) + j
                lengths[place] =
                    a[start + i] == b[start + j]
                    ? lengths[place + columns + 2] + 1 : max(lengths[place + 1], lengths[place + columns + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < rows, j < columns {
            let place = i * (columns + 1) + j
            if a[start + i] == b[start + j] {
                places[start + i] = start + j
                (i, j) = (i + 1, j + 1)
            } else if lengths[place + columns + 1] >= lengths[place + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return places
    }
}
