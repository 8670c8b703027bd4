import Git

/// How much two files have in common, as git measures it for renames: equal lines, in any order, by their bytes.
struct LineSimilarity {
    /// The bytes in lines with a hash.
    private var bytes: [Int: Int] = [:]
    /// All bytes.
    let size: Int

    /// Cuts a file into lines.
    init(_ content: [UInt8]) {
        size = content.count
        for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            var hasher = Hasher()
            line.withUnsafeBytes { hasher.combine(bytes: $0) }
            bytes[hasher.finalize(), default: 0] += line.count + 1
        }
    }

    /// The hashes of its lines.
    var lines: Dictionary<Int, Int>.Keys { bytes.keys }

    /// What they share of the larger one, from 0 to 1.
    func score(_ other: LineSimilarity) -> Double {
        let larger = max(size, other.size)
        guard larger > 0 else { return 0 }
        // No more can be common than the smaller one has.
        guard min(size, other.size) * 2 >= larger else { return 0 }
        let (few, many) = bytes.count < other.bytes.count ? (self, other) : (other, self)
        let common = few.bytes.reduce(0) { $0 + min($1.value, many.bytes[$1.key] ?? 0) }
        return min(1, Double(common) / Double(larger))
    }
}
