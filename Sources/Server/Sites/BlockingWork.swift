import NIOPosix
import Synchronization

/// Work that blocks, such as asking a history, off the threads that answer requests; only so much of it at once.
final class BlockingWork: Sendable {
    private let running = Mutex(0)
    private let most: Int

    /// Allows so many at once.
    init(most: Int) { self.most = most }

    /// Does work on a thread of its own; `nil` where too much is under way.
    func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result? {
        let isAllowed = running.withLock { running in
            guard running < most else { return false }
            running += 1
            return true
        }
        guard isAllowed else { return nil }
        defer { running.withLock { $0 -= 1 } }
        return try await NIOThreadPool.singleton.runIfActive(body)
    }
}
