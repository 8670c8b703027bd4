/// Which line of one text is which of another.
struct LineMatch {
    /// For each line of the first text its place in the second.
    private(set) var places: [Int?]

    private let old: [Int]
    private let new: [Int]

    /// More comparisons than this are not made at once: between the lines that each text has once, fewer are needed.
    private static let maxComparisons = 4_000_000

    /// Matches the lines of two texts, each line by a number.
    ///
    /// Along a longest common subsequence, which takes the square of the lines between the first and the last change; of
    /// long texts first the lines that each has once, in their longest common order, then what lies between those.
    init(_ old: [Int], _ new: [Int]) {
        self.old = old
        self.new = new
        places = Array(repeating: nil, count: old.count)
        match(old.indices, new.indices)
    }

    private mutating func match(_ a: Range<Int>, _ b: Range<Int>) {
        let start = zip(old[a], new[b]).prefix { $0 == $1 }.count
        let limit = min(a.count, b.count) - start
        let end = zip(old[a].reversed(), new[b].reversed()).prefix(limit).prefix { $0 == $1 }.count
        for i in 0..<start { places[a.lowerBound + i] = b.lowerBound + i }
        for i in 1..<end + 1 { places[a.upperBound - i] = b.upperBound - i }
        let (a, b) = (a.dropFirst(start).dropLast(end), b.dropFirst(start).dropLast(end))
        guard !a.isEmpty, !b.isEmpty else { return }
        if a.count * b.count <= Self.maxComparisons { return matchLongest(a, b) }
        // Without such lines all are taken for changed.
        var next = (a.lowerBound, b.lowerBound)
        let anchors = anchors(a, b)
        guard !anchors.isEmpty else { return }
        for (i, j) in anchors + [(a.upperBound, b.upperBound)] {
            match(next.0..<i, next.1..<j)
            if i < a.upperBound { places[i] = j }
            next = (i + 1, j + 1)
        }
    }

    /// The lines that each text has once, in the longest order that both have.
    private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)] {
        let (inOld, inNew) = (Self.once(old, a), Self.once(new, b))
        let pairs = a.compactMap { i in inOld[old[i]] == i ? inNew[old[i]].map { (i, $0) } : nil }
        // For each length the pair with the smallest place at which an order of this length can end.
        var ends: [Int] = []
        var before: [Int?] = []
        for (number, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low == ends.count { ends.append(number) } else { ends[low] = number }
        }
        var order: [(Int, Int)] = []
        var last = ends.last
        while let number = last {
            order.append(pairs[number])
            last = before[number]
        }
        return order.reversed()
    }

    /// The places of lines that stand in a part of a text once.
    private static func once(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        var repeated: Set<Int> = []
        for i in range where places.updateValue(i, forKey: lines[i]) != nil { repeated.insert(lines[i]) }
        return places.filter { !repeated.contains($0.key) }
    }

    private mutating func matchLongest(_ a: Range<Int>, _ b: Range<Int>) {
        let width = b.count + 1
        // The length of a longest common subsequence of what follows each pair of lines.
        var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                let place = (i - a.lowerBound) * width + j - b.lowerBound
                lengths[place] =
                    old[i] == new[j] ? lengths[place + width + 1] + 1 : max(lengths[place + 1], lengths[place + width])
            }
        }
        var (i, j) = (a.lowerBound, b.lowerBound)
        while i < a.upperBound, j < b.upperBound {
            let place = (i - a.lowerBound) * width + j - b.lowerBound
            if old[i] == new[j] {
                places[i] = j
                (i, j) = (i + 1, j + 1)
            } else if lengths[place + width] >= lengths[place + 1] {
                i += 1
            } else {
                j += 1
            }
        }
    }
}
