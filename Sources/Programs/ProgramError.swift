package import Diagnostics

/// A program could not be found or started, or was asked for what makes no sense.
package struct ProgramError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    /// Makes an error.
    init(_ message: Text, hint: Text? = nil) {
        self.message = message
        self.hint = hint
    }
}
