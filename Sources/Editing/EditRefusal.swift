package import Diagnostics

/// A change that was asked for cannot be made, and nothing was changed.
package struct EditRefusal: ExplainedError {
    /// What was asked for, and why it cannot be done.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    /// Makes a refusal.
    package init(_ message: Text, hint: Text? = nil) {
        self.message = message
        self.hint = hint
    }
}
