import Checks
import Synchronization

/// A cache that reads each result once and writes the last one of each name at the end: a push asks for the same results
/// at every commit.
final class BufferedCacheStore: CacheStore {
    private struct State {
        var results: [String: [UInt8]?] = [:]
        var unwritten: Set<String> = []
    }

    private let store: any CacheStore
    private let state = Mutex(State())
    /// The most results that are held at once.
    private static let maxCount = 16

    /// Stands before another store.
    init(_ store: any CacheStore) { self.store = store }

    func load(_ name: String) -> [UInt8]? {
        if let known = state.withLock({ $0.results[name] }) { return known }
        let bytes = store.load(name)
        state.withLock { state in
            if state.results.count < Self.maxCount { state.results[name] = .some(bytes) }
        }
        return bytes
    }

    func save(_ bytes: [UInt8], as name: String) {
        let isHeld = state.withLock { state in
            guard state.results[name] != nil || state.results.count < Self.maxCount else { return false }
            state.results[name] = .some(bytes)
            state.unwritten.insert(name)
            return true
        }
        if !isHeld { store.save(bytes, as: name) }
    }

    /// Writes what was kept since the last time.
    func flush() {
        let unwritten = state.withLock { state in
            defer { state.unwritten = [] }
            return state.unwritten.sorted().compactMap { name in state.results[name]?.map { (name, $0) } }
        }
        for (name, bytes) in unwritten { store.save(bytes, as: name) }
    }
}
