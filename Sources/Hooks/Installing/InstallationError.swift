package import Diagnostics

/// Hooks could not be put in place, or not be taken away.
package struct InstallationError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    /// Makes an error.
    init(_ message: Text, hint: Text) {
        self.message = message
        self.hint = hint
    }
}
