/// What was needed lately, as far as it fits: each key has one slot, which the next key that falls on it takes over.
struct SlotCache<Key: SlotCacheKey, Value> {
    private struct Kept {
        let key: Key
        let value: Value
        let size: Int
    }

    /// The most bytes that are kept.
    let limit: Int
    /// A power of two, so that a slot is some bits of a key.
    private let slotCount: Int
    /// Empty until something is kept: most repositories are opened for a few objects.
    private var slots: [Kept?] = []
    private var size = 0
    /// Where the next slot is emptied when there are too many bytes.
    private var hand = 0

    /// Keeps up to so many bytes in up to so many values, a power of two.
    init(limit: Int, count: Int) {
        self.limit = limit
        slotCount = count
    }

    /// What was kept for a key.
    subscript(key: Key) -> Value? {
        guard !slots.isEmpty, let kept = slots[slot(key)], kept.key == key else { return nil }
        return kept.value
    }

    /// Keeps a value of a size in bytes; one that would drive many others out is not kept.
    mutating func insert(_ value: Value, for key: Key, size valueSize: Int) {
        guard valueSize <= limit / 8 else { return }
        if slots.isEmpty { slots = Array(repeating: nil, count: slotCount) }
        clear(slot(key))
        while size + valueSize > limit {
            clear(hand)
            hand = (hand + 1) & (slotCount - 1)
        }
        slots[slot(key)] = Kept(key: key, value: value, size: valueSize)
        size += valueSize
    }

    private func slot(_ key: Key) -> Int { Int(truncatingIfNeeded: key.spread) & (slotCount - 1) }

    private mutating func clear(_ slot: Int) {
        guard let kept = slots[slot] else { return }
        size -= kept.size
        slots[slot] = nil
    }
}

/// A key of what is kept for a while.
protocol SlotCacheKey: Equatable {
    /// A number whose lowest bits tell keys apart.
    var spread: UInt64 { get }
}

extension ObjectID: SlotCacheKey {
    var spread: UInt64 { middle }
}
