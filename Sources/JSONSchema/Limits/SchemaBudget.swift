import Synchronization

/// What one run has left of its ``SchemaLimits``: shared by all its compilations, evaluations and threads.
package final class SchemaBudget: Sendable {
    /// The limits that the run began with.
    package let limits: SchemaLimits
    private let nanoseconds: Atomic<Int>
    private let parts: Atomic<Int>
    private let patternMemory: Atomic<Int>

    /// Begins a run.
    package init(_ limits: SchemaLimits = SchemaLimits()) {
        self.limits = limits
        nanoseconds = Atomic(limits.seconds * 1_000_000_000)
        parts = Atomic(limits.parts)
        patternMemory = Atomic(limits.patternMemory)
    }

    /// Takes time, or gives some back where it is negative; whether any is left.
    func spend(nanoseconds count: Int) -> Bool {
        nanoseconds.subtract(count, ordering: .relaxed).newValue > 0
    }

    /// Takes parts of schemas; whether they were left.
    func take(parts count: Int) -> Bool { parts.subtract(count, ordering: .relaxed).newValue >= 0 }

    /// Takes memory for a compiled pattern; whether it was left.
    func take(patternMemory bytes: Int) -> Bool {
        patternMemory.subtract(bytes, ordering: .relaxed).newValue >= 0
    }
}
