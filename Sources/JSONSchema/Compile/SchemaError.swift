import Diagnostics
import Documents

/// A mistake in a schema, at one place of it.
struct SchemaError: Error {
    /// The rule that does not hold.
    var rule = SchemaRule.keyword
    /// Where.
    let node: Node
    /// What is wrong.
    let message: Text
    /// What to do.
    var hint: Text?
    /// Places that belong to it.
    var notes: [Diagnostic.Note] = []

    /// The mistake as a diagnostic.
    func diagnostic(_ severity: Severity = .error) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, message: message, location: node.location, pointer: node.pointer,
            hint: hint, notes: notes)
    }
}
