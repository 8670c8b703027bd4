extension Node {
    /// The slots of a mapping's keys in the order of a schema; a field that the schema does not know stays behind the
    /// known one that it follows.
    func keys(in order: FieldOrder) -> [Int] {
        var keys: [Int] = []
        var key = index + 1
        while key < Int(slot.next) {
            keys.append(key)
            key = Int(document.slots[Int(document.slots[key].next)].next)
        }
        guard keys.count > 1, case let names = order(self), !names.isEmpty else { return keys }
        var rank = -1
        let ranked = keys.map { key in
            rank = names.firstIndex { document.value(of: key, equals: $0) } ?? rank
            return (rank: rank, key: key)
        }
        if zip(ranked, ranked.dropFirst()).allSatisfy({ $0.rank <= $1.rank }) { return keys }
        // Slots stand in the order of the text, so that equal ranks keep it.
        return ranked.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }.map(\.key)
    }
}
