/// Finds keys that a mapping holds twice.
enum DuplicateKeys {
    /// The pairs of slots (first, again) of equal keys; keys that differ only in Unicode normalization are equal.
    ///
    /// Linear for large mappings, so that a hostile one costs no more than its size.
    static func inMapping(_ index: Int, slots: [Slot], text: (Int) -> String) -> [(first: Int, again: Int)] {
        var keys: [Int] = []
        var i = index + 1
        while i < Int(slots[index].next) {
            keys.append(i)
            i = Int(slots[Int(slots[i].next)].next)
        }
        if keys.count < 2 { return [] }
        if keys.count <= 24 && !mayRepeat(keys, slots: slots) { return [] }
        var firsts: [String: Int] = [:]
        var pairs: [(Int, Int)] = []
        for key in keys {
            let text = text(key)
            if let first = firsts[text] { pairs.append((first, key)) } else { firsts[text] = key }
        }
        return pairs
    }

    /// Whether two of a few keys have one fingerprint, or one has letters that Unicode can write in two ways.
    private static func mayRepeat(_ keys: [Int], slots: [Slot]) -> Bool {
        for (position, key) in keys.enumerated() {
            if slots[key].hasNonASCII { return true }
            for other in keys[..<position] where slots[other].fingerprint == slots[key].fingerprint { return true }
        }
        return false
    }
}
