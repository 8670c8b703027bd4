package import Diagnostics

/// A register could not be read at all: its `register.yaml` or a schema says nothing that could be followed.
package struct RegisterError: Error, Sendable {
    /// What was attempted, and why it failed.
    package let message: String
    /// What to do next.
    package let hint: String?
    /// What is wrong in the files concerned.
    package let diagnostics: [Diagnostic]

    /// Makes an error.
    package init(_ message: String, hint: String? = nil, diagnostics: [Diagnostic] = []) {
        self.message = message
        self.hint = hint
        self.diagnostics = diagnostics
    }
}
