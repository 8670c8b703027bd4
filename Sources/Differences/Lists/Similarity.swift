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
            return share(a.items.map(\.valueHash), b.items.map(\.valueHash))
        case (.string, .string):
            let (x, y) = (words(a.text), words(b.text))
            // Of short texts that differ nobody can say that one is a version of the other.
            return min(x.count, y.count) < 4 ? 0 : share(x, y)
        default:
            return 0
        }
    }

    private static func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }

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
