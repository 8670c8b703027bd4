import Diagnostics

/// Hooks could not be put in place, or not be taken away.
package struct InstallationError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: String
    /// What to do next.
    package let hint: String?

    /// Makes an error.
    init(_ message: String, hint: String) {
        self.message = message
        self.hint = hint
    }
}
