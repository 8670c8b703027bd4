import Synchronization

/// The bodies that were made lately, in bounded memory: what came first goes first.
final class PageCache: Sendable {
    private struct State {
        var bodies: [String: ServedBody] = [:]
        /// The paths in the order in which they came; those before `first` are gone.
        var order: [String] = []
        var first = 0
        var size = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// Makes a cache that holds so many bytes.
    init(limit: Int) { self.limit = limit }

    /// How many bytes it holds.
    var size: Int { state.withLock { $0.size } }

    /// The body of a path, where it is there.
    func known(_ path: String) -> ServedBody? { state.withLock { $0.bodies[path] } }

    /// The body of a path; `make` is called where it is not there. Two that ask at once may both make it.
    func body(of path: String, make: () throws -> ServedBody?) rethrows -> ServedBody? {
        if let known = known(path) { return known }
        guard let body = try make() else { return nil }
        // What would take the room of many others is made again.
        guard body.size <= limit / 8 else { return body }
        state.withLock { state in
            guard state.bodies.updateValue(body, forKey: path) == nil else { return }
            state.order.append(path)
            state.size += body.size
            while state.size > limit {
                let oldest = state.order[state.first]
                state.first += 1
                state.size -= state.bodies.removeValue(forKey: oldest)?.size ?? 0
            }
            if state.first > 1000 {
                state.order.removeFirst(state.first)
                state.first = 0
            }
        }
        return body
    }
}
