import Synchronization

/// A history that several tasks ask, one after another.
package final class SharedHistory: Sendable {
    /// Nobody else has it, and the lock lets in one task at a time.
    private struct Held: @unchecked Sendable {
        let history: RegisterHistory
    }

    private let held: Mutex<Held>

    /// Shares a history that nobody else asks.
    package init(_ history: sending RegisterHistory) { held = Mutex(Held(history: history)) }

    /// Asks it. What `body` returns may hold nothing of the history but values; it must not ask again itself.
    package func with<Result: Sendable, Failure: Error>(
        _ body: (RegisterHistory) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try held.withLock { held in Swift.Result { () throws(Failure) in try body(held.history) } }.get()
    }
}
