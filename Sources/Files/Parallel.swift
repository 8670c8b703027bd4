import Dispatch
import Glibc
import Synchronization

/// Work spread over the machine's cores.
package enum Parallel {
    /// Makes one result for each index below `count`, in order. Each worker begins with a state of its own.
    ///
    /// Workers take `run` indexes in turn, so that slow items do not make one of them wait for the other.
    package static func map<State: ~Copyable, Result: Sendable>(
        count: Int, run: Int = 32, state: @Sendable () -> State, _ body: @Sendable (inout State, Int) -> Result
    ) -> [Result] {
        let workers = min(coreCount, (count + run - 1) / run)
        guard workers > 1 else {
            var state = state()
            return (0..<count).map { body(&state, $0) }
        }
        let next = Atomic<Int>(0)
        let finished = Mutex<[(start: Int, results: [Result])]>([])
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var state = state()
            var mine: [(start: Int, results: [Result])] = []
            while true {
                let start = next.wrappingAdd(run, ordering: .relaxed).oldValue
                if start >= count { break }
                mine.append((start, (start..<min(start + run, count)).map { body(&state, $0) }))
            }
            finished.withLock { $0.append(contentsOf: mine) }
        }
        return finished.withLock { $0 }.sorted { $0.start < $1.start }.flatMap(\.results)
    }

    /// How many cores this process may use.
    package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
