import Synchronization

/// What one run has left of its ``SchemaLimits``: shared by all its compilations, evaluations and threads.
package final class SchemaBudget: Sendable {
    /// The limits that the run began with.
    package let limits: SchemaLimits
    private let time: Time
    private let parts: Atomic<Int>
    private let patternMemory: Atomic<Int>

    /// The time that is left; several budgets may share it.
    private final class Time: Sendable {
        let nanoseconds: Atomic<Int>

        init(seconds: Int) { nanoseconds = Atomic(seconds * 1_000_000_000) }
    }

    /// Begins a run.
    package convenience init(_ limits: SchemaLimits = SchemaLimits()) {
        self.init(limits, Time(seconds: limits.seconds))
    }

    private init(_ limits: SchemaLimits, _ time: Time) {
        self.limits = limits
        self.time = time
        parts = Atomic(limits.parts)
        patternMemory = Atomic(limits.patternMemory)
    }

    /// The budget of another run that has to do with the time that this one leaves: memory is given back after each run,
    /// time is not.
    package func sharingTime() -> SchemaBudget { SchemaBudget(limits, time) }

    /// Takes time, or gives some back where it is negative; whether any is left.
    func spend(nanoseconds count: Int) -> Bool {
        time.nanoseconds.subtract(count, ordering: .relaxed).newValue > 0
    }

    /// Takes parts of schemas; whether they were left.
    func take(parts count: Int) -> Bool { parts.subtract(count, ordering: .relaxed).newValue >= 0 }

    /// Takes memory for a compiled pattern; whether it was left.
    func take(patternMemory bytes: Int) -> Bool {
        patternMemory.subtract(bytes, ordering: .relaxed).newValue >= 0
    }
}
