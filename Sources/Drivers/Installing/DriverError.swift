package import Diagnostics

/// Git's drivers could not be installed, or could not do their work.
package struct DriverError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    package init(_ message: Text, hint: Text? = nil) {
        self.message = message
        self.hint = hint
    }
}
