/// Finds keys that a mapping holds twice.
enum DuplicateKeys {
    /// The pairs of slots (first, again) of equal keys; keys that differ only in Unicode normalization are equal.
    ///
    /// Linear for large mappings, so that a hostile one costs no more than its size.
    static func inMapping(_ index: Int, slots: [Slot], text: (Int) -> String) -> [(first: Int, again: Int)] {
        if slots[index].valueStart <= 24 && !mayRepeat(index, slots) { return [] }
        var firsts: [String: Int] = [:]
        var pairs: [(Int, Int)] = []
        var key = index + 1
        while key < Int(slots[index].next) {
            let text = text(key)
            if slots[key].kind != .string {
                // A collection, which is refused as a key anyway.
            } else if let first = firsts[text] {
                pairs.append((first, key))
            } else {
                firsts[text] = key
            }
            key = Int(slots[Int(slots[key].next)].next)
        }
        return pairs
    }

    /// Whether two of a few keys have one fingerprint, or one has letters that Unicode can write in two ways.
    private static func mayRepeat(_ index: Int, _ slots: [Slot]) -> Bool {
        var key = index + 1
        while key < Int(slots[index].next) {
            if slots[key].hasNonASCII { return true }
            var other = index + 1
            while other < key {
                if slots[other].fingerprint == slots[key].fingerprint { return true }
                other = Int(slots[Int(slots[other].next)].next)
            }
            key = Int(slots[Int(slots[key].next)].next)
        }
        return false
    }
}
