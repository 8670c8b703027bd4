import Diagnostics
import Documents
import JSONSchema

/// How much two values have in common. In long lists each entry is compared with very many: what was made of it for one
/// comparison is kept for the next.
final class Similarity {
    /// A value, by its document and its slot there.
    private struct Key: Hashable {
        let document: ObjectIdentifier
        let slot: Int

        init(_ node: Node) {
            document = ObjectIdentifier(node.document)
            slot = node.index
        }
    }

    /// Of lists the hashes of their entries with their places, by hash.
    private var entries: [Key: [(hash: Int, place: Int)]] = [:]
    /// Of texts the hashes of their words, in order.
    private var words: [Key: [UInt64]] = [:]

    /// From 0 (nothing) to 1 (equal): the part of the fields, items or words that are the same.
    func of(_ a: Node, _ b: Node) -> Double {
        if a.hasSameValue(as: b) { return 1 }
        switch (a.kind, b.kind) {
        case (.mapping, .mapping):
            var sum = 0.0
            var keys = b.entries.count
            for (key, value) in a.entries {
                if let other = b[key.text] { sum += of(value, other) } else { keys += 1 }
            }
            return sum / Double(max(keys, 1))
        case (.sequence, .sequence): return ofLists(a, b)
        case (.string, .string): return ofTexts(a, b)
        default: return 0
        }
    }

    /// The part of the entries that are equal; of the others, in their order, the part that they have in common.
    private func ofLists(_ a: Node, _ b: Node) -> Double {
        let (x, y) = (hashedEntries(of: a), hashedEntries(of: b))
        var rest: (a: [Int], b: [Int]) = ([], [])
        let common = Self.countCommon(x, y, by: \.hash) { left, right in
            rest.a += left.map(\.place)
            rest.b += right.map(\.place)
        }
        var sum = Double(common)
        if !rest.a.isEmpty, !rest.b.isEmpty {
            let (items, others) = (a.items, b.items)
            for (i, j) in zip(rest.a.sorted(), rest.b.sorted()) { sum += of(items[i], others[j]) }
        }
        return 2 * sum / Double(max(x.count + y.count, 1))
    }

    private func hashedEntries(of list: Node) -> [(hash: Int, place: Int)] {
        if let known = entries[Key(list)] { return known }
        let found = Node.valueHashes(of: list.items).enumerated().map { (hash: $1, place: $0) }
            .sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
        entries[Key(list)] = found
        return found
    }

    /// The part of the words that both texts have.
    private func ofTexts(_ a: Node, _ b: Node) -> Double {
        let (x, y) = (hashedWords(of: a), hashedWords(of: b))
        // Of short texts that differ nobody can say that one is a version of the other.
        guard min(x.count, y.count) >= 4 else { return 0 }
        return 2 * Double(Self.countCommon(x, y, by: \.self)) / Double(x.count + y.count)
    }

    private func hashedWords(of text: Node) -> [UInt64] {
        if let known = words[Key(text)] { return known }
        let found = text.text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { StableHash.number($0) }
            .sorted()
        words[Key(text)] = found
        return found
    }

    /// How many elements two lists share that are ordered by a number; `collect` gets, a few at a time, what one has alone.
    private static func countCommon<Element, Number: Comparable>(
        _ a: [Element], _ b: [Element], by number: (Element) -> Number,
        collect: (ArraySlice<Element>, ArraySlice<Element>) -> Void = { _, _ in }
    ) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < a.count, j < b.count {
            let (x, y) = (number(a[i]), number(b[j]))
            if x == y {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if x < y {
                collect(a[i...i], [])
                i += 1
            } else {
                collect([], b[j...j])
                j += 1
            }
        }
        collect(a[i...], b[j...])
        return common
    }
}
