/// Finds records by their names, without making a text of each name.
struct NameIndex: Sendable {
    /// Numbers of rows, each at the place that its name's hash gives or behind it; -1 where there is none.
    private var slots: [Int32]
    private let configuration: RegisterConfiguration
    /// Whether several records have the same name.
    private(set) var hasSharedNames = false

    /// Makes an index of all rows; of those that share a name the first is found. Linear.
    init(_ table: RecordTable, _ configuration: RegisterConfiguration) {
        self.configuration = configuration
        var capacity = 8
        while capacity < table.rows.count * 2 { capacity *= 2 }
        slots = [Int32](repeating: -1, count: capacity)
        for i in table.rows.indices {
            let row = table.rows[i]
            table.listing.withPath(at: Int(row.file)) { path in
                let slot = slot(of: path.extracting(row.idRange), in: row.collection, table)
                if slots[slot] < 0 { slots[slot] = Int32(i) } else { hasSharedNames = true }
            }
        }
    }

    /// The number of the row with a name.
    func row(_ id: RecordID, in table: RecordTable) -> Int? {
        guard let collection = configuration.number(of: id.collection).map(Int32.init) else { return nil }
        let text = Array(id.id.utf8)
        let found = slots[slot(of: text.span, in: collection, table)]
        return found < 0 ? nil : Int(found)
    }

    /// The slot that holds a name, or the one where it belongs.
    private func slot(of id: borrowing ByteSpan, in collection: Int32, _ table: RecordTable) -> Int {
        // Seeded afresh in each run, so that nobody can choose names that fall into one slot.
        var hasher = Hasher()
        hasher.combine(collection)
        unsafe id.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] >= 0 {
            let row = table.rows[Int(slots[slot])]
            let isEqual = row.collection == collection && table.hasID(row, id)
            if isEqual { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
