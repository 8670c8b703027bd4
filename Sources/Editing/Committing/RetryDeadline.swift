import Glibc

/// How long somebody waits for another process, asking again and again at irregular times, so that those who wait together
/// do not meet again.
struct RetryDeadline {
    private let start = ContinuousClock.now
    private let limit: Duration

    init(_ limit: Duration) { self.limit = limit }

    /// Waits for a moment; false where it has been long enough.
    func waits() -> Bool {
        guard ContinuousClock.now - start < limit else { return false }
        usleep(UInt32.random(in: 2_000...12_000))
        return true
    }
}
