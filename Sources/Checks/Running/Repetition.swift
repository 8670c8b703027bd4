import Diagnostics

/// Leaves out what would be said twice of one value, by a rule and by the schema.
enum Repetition {
    /// All problems but those that say of a value only what an error about the same value says too.
    ///
    /// A rule names the keywords of the schema that say the same as it does. Of a rule and such a keyword the error is
    /// told; where both are errors, the rule's, because it knows why. A warning never stands for an error.
    static func removed(from found: [Diagnostic], of rules: [Rule], and others: [Diagnostic]) -> [Diagnostic] {
        let keywords = Dictionary(rules.map { ($0.name, $0.restates) }, uniquingKeysWith: { first, _ in first })
        let told = Set(
            found.filter { $0.severity == .error }.flatMap { problem in
                (keywords[problem.rule] ?? []).compactMap { Statement(problem, "schema/\($0)") }
            })
        let kept = others.filter { other in !(Statement(other, other.rule).map(told.contains) ?? false) }
        let broken = Set(kept.filter { $0.severity == .error }.compactMap { Statement($0, $0.rule) })
        let rest = found.filter { problem in
            problem.severity == .error
                || !(keywords[problem.rule] ?? []).contains { keyword in
                    Statement(problem, "schema/\(keyword)").map(broken.contains) ?? false
                }
        }
        return rest + kept
    }

    /// What is said of which value.
    private struct Statement: Hashable {
        let file: String
        let pointer: String
        let rule: String

        init?(_ problem: Diagnostic, _ rule: String) {
            guard let pointer = problem.pointer else { return nil }
            self.file = problem.location.file
            self.pointer = pointer
            self.rule = rule
        }
    }
}
