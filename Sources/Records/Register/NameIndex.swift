/// Finds records by their names, without making a text of each name.
struct NameIndex: Sendable {
    /// Numbers of rows, each at the place that its name's hash gives or behind it; -1 where there is none.
    private var slots: [Int32]
    /// The number of each collection.
    private let collections: [String: Int32]
    /// Whether several records have the same name.
    private(set) var hasSharedNames = false

    /// Makes an index of all rows; of those that share a name the first is found. Linear.
    init(_ table: RecordTable, _ collections: [CollectionConfiguration]) {
        self.collections = Dictionary(
            collections.indices.map { (collections[$0].name, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        var capacity = 8
        while capacity < table.rows.count * 2 { capacity *= 2 }
        slots = [Int32](repeating: -1, count: capacity)
        for i in table.rows.indices {
            let row = table.rows[i]
            table.listing.withPath(at: Int(row.file)) { path in
                let id = UnsafeBufferPointer(rebasing: path[Int(row.id.lowerBound)..<Int(row.id.upperBound)])
                let slot = slot(of: id, in: row.collection, table)
                if slots[slot] < 0 { slots[slot] = Int32(i) } else { hasSharedNames = true }
            }
        }
    }

    /// The number of the row with a name.
    func row(_ id: RecordID, in table: RecordTable) -> Int? {
        guard let collection = collections[id.collection] else { return nil }
        var text = id.id
        let found = text.withUTF8 { slots[slot(of: $0, in: collection, table)] }
        return found < 0 ? nil : Int(found)
    }

    /// The slot that holds a name, or the one where it belongs.
    private func slot(of id: UnsafeBufferPointer<UInt8>, in collection: Int32, _ table: RecordTable) -> Int {
        // The hash of Fowler, Noll and Vo, 64 bits; whoever makes names that collide slows down only their own check.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: collection)
        for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(slots.count - 1))
        while slots[slot] >= 0 {
            let row = table.rows[Int(slots[slot])]
            let isEqual =
                row.collection == collection
                && table.listing.withPath(at: Int(row.file)) { path in
                    path[Int(row.id.lowerBound)..<Int(row.id.upperBound)].elementsEqual(id)
                }
            if isEqual { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
