import Glibc

/// Measures the time that one thread evaluates, and charges it to the run's budget.
final class Stopwatch {
    /// The budget of the run.
    let budget: SchemaBudget
    private var started = now(CLOCK_MONOTONIC)
    private var processor = now(CLOCK_THREAD_CPUTIME_ID)
    private var uncharged = 0
    /// Whether the run has no time left; it gets none again.
    private(set) var isOut = false

    /// How much time is collected before the shared budget is asked, in nanoseconds.
    private static let portion = 1_000_000
    /// The time, in nanoseconds, from which on it is worth asking how much of it this thread was running.
    private static let noticeable = 100_000

    /// Makes a watch that runs from now on.
    init(_ budget: SchemaBudget) { self.budget = budget }

    /// Begins with a document of so many bytes.
    func start(bytes: Int) {
        started = Self.now(CLOCK_MONOTONIC)
        uncharged -= bytes * budget.limits.nanosecondsForEachByte
    }

    /// Charges the time since the last call; whether the run has any left.
    ///
    /// On a busy machine a thread often waits for a processor; only what it has used itself counts.
    func lap() -> Bool {
        if isOut { return false }
        let now = Self.now(CLOCK_MONOTONIC)
        var elapsed = now - started
        started = now
        if elapsed > Self.noticeable {
            let used = Self.now(CLOCK_THREAD_CPUTIME_ID)
            // Another thread may have gone on with this evaluator; then its clock says nothing.
            if used >= processor { elapsed = min(elapsed, used - processor) }
            processor = used
        }
        uncharged += elapsed
        guard uncharged.magnitude > Self.portion else { return true }
        isOut = !budget.spend(nanoseconds: uncharged)
        uncharged = 0
        return !isOut
    }

    /// The time of a clock, in nanoseconds; asking the one that never goes back takes no call of the system.
    private static func now(_ clock: clockid_t) -> Int {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
