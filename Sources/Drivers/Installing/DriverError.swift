import Diagnostics

/// Git's drivers could not be installed, or could not do their work.
package struct DriverError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: String
    /// What to do next.
    package let hint: String?

    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
