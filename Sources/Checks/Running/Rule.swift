package import Diagnostics
import Records

/// An invariant of the register beyond the shape of its records, with all that is to be said about it.
package struct Rule: Sendable {
    /// The invariant that holds, as a name: `owner-in-force`.
    package let name: String
    /// What it weighs when it does not hold.
    package let severity: Severity
    /// The invariant in one sentence.
    package let invariant: String
    /// Why the register has it, with the decision or practice that it comes from.
    package let why: String
    /// A small register in which it fails: files, each after a line `# path`; `⟦⟧` mark where it is reported.
    package let failing: String
    /// The same register mended.
    package let passing: String
    /// How far it looks.
    let scope: Scope
    /// The keywords of a schema whose violation says the same of a value as this rule does.
    let restates: Set<String>
    /// Finds every place where it does not hold.
    let check: @Sendable (RuleContext) -> [Finding]

    /// How far a rule looks from a record.
    enum Scope: Sendable {
        /// At each record alone, the day and `register.yaml`: what it has said of a record holds while that stays.
        case record
        /// At each record alone and at which records there are: what it has said of a record holds while that stays
        /// and none disappears.
        case names
        /// At other records too.
        case register
    }

    /// Makes a rule.
    init(
        _ name: String, _ severity: Severity, _ invariant: String, of scope: Scope = .register,
        restates: Set<String> = [], why: String,
        failing: String, passing: String,
        check: @escaping @Sendable (RuleContext) -> [Finding]
    ) {
        self.name = name
        self.severity = severity
        self.invariant = invariant
        self.scope = scope
        self.restates = restates
        self.why = why
        self.failing = failing
        self.passing = passing
        self.check = check
    }

    /// Runs the rule.
    package func diagnostics(_ context: RuleContext) -> [Diagnostic] {
        check(context).map { finding in
            Diagnostic(
                rule: name, severity: severity, message: finding.message, location: finding.location,
                record: finding.record?.description, pointer: finding.pointer, hint: finding.hint, notes: finding.notes)
        }
    }
}
