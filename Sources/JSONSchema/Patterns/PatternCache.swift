import Diagnostics
import Synchronization

/// The compiled patterns of one store, so that what many schemas use is compiled once.
final class PatternCache: Sendable {
    private let patterns = Mutex<[String: Pattern]>([:])

    /// The compiled form of a pattern; its memory counts for the run.
    func pattern(_ text: String, _ budget: SchemaBudget) throws(PatternProblem) -> Pattern {
        if let known = patterns.withLock({ $0[text] }) { return known }
        let pattern = try Pattern(text, limits: budget.limits)
        guard budget.take(patternMemory: pattern.memory) else {
            let mebibytes = budget.limits.patternMemory >> 20
            throw PatternProblem(
                message: Text(
                    en: "all patterns together take more than \(mebibytes) MiB of memory",
                    fi: "kaikki kaavat yhdessä vievät muistia yli \(mebibytes) MiB",
                    sv: "alla mönster tillsammans tar mer än \(mebibytes) MiB minne"),
                isECMAScript: true)
        }
        patterns.withLock { $0[text] = pattern }
        return pattern
    }
}
