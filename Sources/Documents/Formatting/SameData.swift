/// Whether two values are the same data, however they are written and in whatever order their fields stand.
enum SameData {
    /// Compares kinds, keys and the bytes of scalars; of a key that stands twice each value. Linear in the values.
    static func isSame(_ one: Node, _ other: Node) -> Bool {
        guard one.kind == other.kind else { return false }
        switch one.kind {
        case .null: return true
        case .sequence:
            let (items, others) = (one.items, other.items)
            return items.count == others.count && zip(items, others).allSatisfy { isSame($0, $1) }
        case .mapping:
            let (entries, others) = (one.entries, other.entries)
            guard entries.count == others.count else { return false }
            // By bytes: texts that Unicode calls the same are not the same key.
            var places: [[UInt8]: [Int]] = [:]
            for (place, entry) in others.enumerated().reversed() {
                places[Array(entry.key.text.utf8), default: []].append(place)
            }
            return entries.allSatisfy { entry in
                guard let place = places[Array(entry.key.text.utf8)]?.popLast() else { return false }
                return isSame(entry.value, others[place].value)
            }
        default: return one.document.equals(one.index, other.document, other.index)
        }
    }
}
