/// What was needed lately, up to a size: values are kept in two halves, and when the newer one is full the older one
/// is forgotten.
struct BoundedCache<Key: Hashable, Value> {
    /// The largest sum of sizes that is kept.
    private let limit: Int
    private var newer: [Key: Value] = [:]
    private var older: [Key: Value] = [:]
    private var size = 0

    init(limit: Int) { self.limit = limit }

    /// What is kept for a key.
    subscript(key: Key) -> Value? { newer[key] ?? older[key] }

    /// Keeps a value; its size is in the limit's units.
    mutating func insert(_ value: Value, for key: Key, size valueSize: Int = 1) {
        if size + valueSize > limit / 2 {
            older = newer
            newer = [:]
            size = 0
        }
        newer[key] = value
        size += valueSize
    }
}
