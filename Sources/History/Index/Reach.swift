/// A set of commits, by their numbers in the index: what some commits lead back to.
struct Reach: Sendable {
    private var bits: [UInt64]

    /// None of so many commits.
    init(count: Int = 0) { bits = [UInt64](repeating: 0, count: (count + 63) / 64) }

    /// Whether a commit is among them.
    func contains(_ number: Int) -> Bool {
        number >> 6 < bits.count && bits[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    /// Adds a commit, which must be one of those that the set was made for.
    mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

    /// Takes a commit out.
    mutating func remove(_ number: Int) {
        if number >> 6 < bits.count { bits[number >> 6] &= ~(1 << UInt64(number & 63)) }
    }

    /// Adds all commits of another set.
    mutating func formUnion(_ other: Reach) {
        if bits.count < other.bits.count { bits += [UInt64](repeating: 0, count: other.bits.count - bits.count) }
        for i in other.bits.indices { bits[i] |= other.bits[i] }
    }

    /// The numbers, lowest first.
    var numbers: [Int] {
        bits.indices.flatMap { i in
            bits[i] == 0 ? [] : (0..<64).filter { bits[i] & (1 << UInt64($0)) != 0 }.map { i * 64 + $0 }
        }
    }
}
