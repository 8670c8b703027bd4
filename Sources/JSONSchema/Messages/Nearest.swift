/// Finds what somebody probably meant to write.
enum Nearest {
    /// The candidate that is fewest typing mistakes away from a text, if it is near enough to be meant.
    ///
    /// Case counts for less than a letter. At most one mistake in four letters, and never all of them.
    static func to(_ text: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(text.unicodeScalars.prefix(80))
        let folded = Array(text.lowercased().unicodeScalars.prefix(80))
        var best: (name: String, cost: Int)?
        for name in candidates where name != text && name.utf8.count <= 80 {
            let cost =
                distance(folded, Array(name.lowercased().unicodeScalars)) * 2
                + (distance(scalars, Array(name.unicodeScalars)) > 0 ? 1 : 0)
            let longest = max(scalars.count, name.unicodeScalars.count)
            guard cost <= 2 * max(1, (longest + 1) / 4) + 1, cost / 2 < longest else { continue }
            if cost < best?.cost ?? .max { best = (name, cost) }
        }
        return best?.name
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment).
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let change = last[j] + (a[i] == b[j] ? 0 : 1)
                var cost = min(change, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
