/// Guesses what somebody who has mistyped a name meant to write.
package enum Spelling {
    /// The candidate that is fewest typing mistakes away from a name, if it is near enough to be meant.
    ///
    /// Case counts for less than a letter. A number of six digits or more, such as that of a case, is exact: another one is not
    /// meant, but where a digit was dropped, doubled or swapped with its neighbour. At most one mistake in four letters, and never all of them. Takes time with
    /// the number of candidates of about the name's length.
    package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(name.unicodeScalars.prefix(80))
        let folded = Array(name.lowercased().unicodeScalars.prefix(80))
        let digits = Number(in: folded)
        var best: (name: String, cost: Int)?
        for candidate in candidates where candidate.utf8.count <= 80 && candidate != name {
            let other = Array(candidate.unicodeScalars)
            let longest = max(scalars.count, other.count)
            let limit = 2 * max(1, (longest + 1) / 4) + 1
            guard 2 * abs(scalars.count - other.count) <= limit else { continue }
            let letters = distance(folded, Array(candidate.lowercased().unicodeScalars))
            let cost = letters * 2 + (scalars == other ? 0 : 1)
            guard cost <= limit, letters < longest, !digits.isOther(than: Number(in: other)) else { continue }
            if cost < best?.cost ?? .max { best = (candidate, cost) }
        }
        return best?.name
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment);
    /// proportional to the product of the lengths.
    package static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
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

/// The digits of a name.
private struct Number {
    private let digits: [Unicode.Scalar]
    private static let fewest = 6

    init(in scalars: [Unicode.Scalar]) { digits = scalars.filter { "0"..."9" ~= $0 } }

    /// Whether it is a long number, and the other one is not that number mistyped.
    func isOther(than number: Number) -> Bool {
        guard digits.count >= Self.fewest, digits != number.digits else { return false }
        return digits.count == number.digits.count
            ? digits.sorted() != number.digits.sorted() || Spelling.distance(digits, number.digits) > 1
            : abs(digits.count - number.digits.count) > 1 || Spelling.distance(digits, number.digits) > 1
    }
}
