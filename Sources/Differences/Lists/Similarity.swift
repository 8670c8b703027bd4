import Diagnostics
import Documents
import JSONSchema

/// How much two values have in common.
enum Similarity {
    /// From 0 (nothing) to 1 (equal): the part of the fields, items or words that are the same.
    static func of(_ a: Node, _ b: Node) -> Double {
        if a.hasSameValue(as: b) { return 1 }
        switch (a.kind, b.kind) {
        case (.mapping, .mapping):
            var sum = 0.0
            var keys = b.entries.count
            for (key, value) in a.entries {
                if let other = b[key.text] { sum += of(value, other) } else { keys += 1 }
            }
            return sum / Double(max(keys, 1))
        case (.sequence, .sequence):
            return ofLists(a.items, b.items)
        case (.string, .string):
            let (x, y) = (words(a.text), words(b.text))
            // Of short texts that differ nobody can say that one is a version of the other.
            return min(x.count, y.count) < 4 ? 0 : share(x, y)
        default:
            return 0
        }
    }

    /// The part of the entries that are equal; of the others, in their order, the part that they have in common.
    private static func ofLists(_ a: [Node], _ b: [Node]) -> Double {
        guard a.count + b.count > 0 else { return 1 }
        var places: [Int: [Int]] = [:]
        for (place, hash) in Node.valueHashes(of: b).enumerated().reversed() { places[hash, default: []].append(place) }
        var isFree = Array(repeating: true, count: b.count)
        var others: [Node] = []
        var common = 0.0
        for (entry, hash) in zip(a, Node.valueHashes(of: a)) {
            guard let place = places[hash]?.popLast() else {
                others.append(entry)
                continue
            }
            isFree[place] = false
            common += 1
        }
        let rest = b.indices.filter { isFree[$0] }
        for (entry, place) in zip(others, rest) { common += of(entry, b[place]) }
        return 2 * common / Double(a.count + b.count)
    }

    /// The words of a text, each as a hash: in long lists each is compared with very many.
    private static func words(_ text: String) -> [UInt64] {
        text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { StableHash.number($0) }
    }

    /// The part of the elements of two lists that they share.
    private static func share<Element: Hashable>(_ a: [Element], _ b: [Element]) -> Double {
        guard !a.isEmpty || !b.isEmpty else { return 1 }
        var counts: [Element: Int] = [:]
        for element in a { counts[element, default: 0] += 1 }
        var common = 0
        for element in b {
            guard let count = counts[element], count > 0 else { continue }
            counts[element] = count - 1
            common += 1
        }
        return 2 * Double(common) / Double(a.count + b.count)
    }
}
