import NIOPosix
import Synchronization

/// Work that blocks, such as asking a history, off the threads that answer requests, on threads of its own.
final class BlockingWork: Sendable {
    private let pool: NIOThreadPool
    private let running = Mutex(0)
    private let most: Int

    /// Makes so many threads; no more than `most` may be under way or wait for one of them.
    init(threads: Int, most: Int) {
        pool = NIOThreadPool(numberOfThreads: threads)
        self.most = most
        pool.start()
    }

    deinit { pool.shutdownGracefully { _ in } }

    /// Does work on one of the threads; `nil` where too much is under way.
    func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result? {
        let isAllowed = running.withLock { running in
            guard running < most else { return false }
            running += 1
            return true
        }
        guard isAllowed else { return nil }
        defer { running.withLock { $0 -= 1 } }
        return try await pool.runIfActive(body)
    }
}
