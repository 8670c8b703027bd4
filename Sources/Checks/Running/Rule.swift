package import Diagnostics
import Records

/// An invariant of the register beyond the shape of its records, with all that is to be said about it.
package struct Rule: Sendable {
    /// The invariant that holds, as a name: `owner-in-force`.
    package let name: String
    /// What it weighs when it does not hold.
    package let severity: Severity
    /// The invariant in one sentence.
    package let invariant: Text
    /// Why the register has it, with the decision or practice that it comes from.
    package let why: Text
    /// Small registers in which it fails or holds: one for each branch and boundary. The first of each kind explain it.
    package let examples: [RuleExample]
    /// The keywords of a schema whose violation says the same of a value as this rule does.
    let restates: Set<String>
    /// Whether it can look at records whose text is no sound YAML or JSON.
    let readsBrokenRecords: Bool
    /// Finds every place where it does not hold.
    let body: Body

    /// How a rule finds where it does not hold, by what it may see.
    enum Body: Sendable {
        case record(@Sendable (RecordContext) -> [Finding])
        case names(@Sendable (NamesContext) -> [Finding])
        case register(@Sendable (RegisterContext) -> [Finding])
    }

    /// Makes a rule; the scope's type says what `check` gets to see.
    init<Context>(
        _ name: String, _ severity: Severity, _ invariant: Text, of scope: RuleScope<Context>,
        restates: Set<String> = [], readsBrokenRecords: Bool = false, why: Text, examples: [RuleExample],
        check: @escaping @Sendable (Context) -> [Finding]
    ) {
        self.name = name
        self.severity = severity
        self.invariant = invariant
        self.restates = restates
        self.readsBrokenRecords = readsBrokenRecords
        self.why = why
        self.examples = examples
        body = scope.body(check)
    }

    /// What the rule says, without its examples and body.
    package var description: RuleDescription {
        RuleDescription(name: name, severity: severity, invariant: invariant, why: why)
    }

    /// A finding as a diagnostic of this rule.
    func diagnostic(_ finding: Finding) -> Diagnostic {
        Diagnostic(
            rule: name, severity: severity, message: finding.message, location: finding.location,
            record: finding.record?.description, pointer: finding.pointer, hint: finding.hint, notes: finding.notes)
    }
}
