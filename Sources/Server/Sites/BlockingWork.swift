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
    ///
    /// Throws what the work throws, and `CancellationError` as soon as the task is cancelled: the work itself goes on, but
    /// whoever waits for it, such as a server that stops, waits no longer.
    func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result? {
        let isAllowed = running.withLock { running in
            guard running < most else { return false }
            running += 1
            return true
        }
        guard isAllowed else { return nil }
        let outcome = Outcome<Result>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                outcome.wait(continuation)
                pool.submit { [self] state in
                    defer { running.withLock { $0 -= 1 } }
                    outcome.set(state == .active ? .init(catching: body) : .failure(CancellationError()))
                }
            }
        } onCancel: {
            outcome.set(.failure(CancellationError()))
        }
    }
}

/// What comes of some work, for the one who waits for it; the first that is set counts.
private final class Outcome<Value: Sendable>: Sendable {
    private enum State {
        case open
        case waiting(CheckedContinuation<Value, any Error>)
        case set(Result<Value, any Error>)
        case done
    }

    private let state = Mutex(State.open)

    func wait(_ continuation: CheckedContinuation<Value, any Error>) {
        let known = state.withLock { state -> Result<Value, any Error>? in
            if case .set(let result) = state {
                state = .done
                return result
            }
            state = .waiting(continuation)
            return nil
        }
        if let known { continuation.resume(with: known) }
    }

    func set(_ result: Result<Value, any Error>) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            switch state {
            case .open: state = .set(result)
            case .waiting(let continuation):
                state = .done
                return continuation
            case .set, .done: break
            }
            return nil
        }
        waiting?.resume(with: result)
    }
}
