extension Node {
    /// The slots of a mapping's keys in the order of a schema.
    ///
    /// A field that the schema does not know stays behind the known one that it follows. Where a schema has fields from
    /// several places it says no order between those: the fields of each place change places among themselves only.
    func keys(in order: FieldOrder) -> [Int] {
        var keys: [Int] = []
        var key = index + 1
        while key < Int(slot.next) {
            keys.append(key)
            key = Int(document.slots[Int(document.slots[key].next)].next)
        }
        guard keys.count > 1, case let groups = order(self), !groups.isEmpty else { return keys }
        // Each known field with those that follow it, and the unknown ones that stand before all.
        var parts = [FieldPart(group: -1, rank: 0)]
        for key in keys {
            if let part = FieldPart(of: key, in: document, groups) { parts.append(part) }
            parts[parts.count - 1].keys.append(key)
        }
        for group in groups.indices {
            let places = parts.indices.filter { parts[$0].group == group }
            // Slots stand in the order of the text, so that equal ranks keep it.
            let sorted = places.map { parts[$0] }.sorted { ($0.rank, $0.keys[0]) < ($1.rank, $1.keys[0]) }
            for (place, part) in zip(places, sorted) { parts[place] = part }
        }
        return parts.flatMap(\.keys)
    }
}

/// A field that a schema knows, with the unknown ones that follow it.
private struct FieldPart {
    /// Which of the schema's places knows it; -1 for none.
    let group: Int
    /// Its number there.
    let rank: Int
    /// The slots of the keys.
    var keys: [Int] = []

    init(group: Int, rank: Int) {
        self.group = group
        self.rank = rank
    }

    /// The place of a key; `nil` for one that no schema knows.
    init?(of key: Int, in document: Document, _ groups: [[String]]) {
        for (group, names) in groups.enumerated() {
            guard let rank = names.firstIndex(where: { document.value(of: key, equals: $0) }) else { continue }
            self.init(group: group, rank: rank)
            return
        }
        return nil
    }
}
