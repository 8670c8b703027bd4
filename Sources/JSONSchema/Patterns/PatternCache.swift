import Synchronization

/// The compiled patterns of one store, so that what many schemas use is compiled once.
final class PatternCache: Sendable {
    private let patterns = Mutex<[String: Pattern]>([:])

    /// The compiled form of a pattern; its memory counts for the run.
    func pattern(_ text: String, _ budget: SchemaBudget) throws(PatternProblem) -> Pattern {
        if let known = patterns.withLock({ $0[text] }) { return known }
        let pattern = try Pattern(text, limits: budget.limits)
        guard budget.take(patternMemory: pattern.memory) else {
            throw PatternProblem(
                message: "all patterns together take more than \(budget.limits.patternMemory >> 20) MiB of memory",
                isECMAScript: true)
        }
        patterns.withLock { $0[text] = pattern }
        return pattern
    }
}
