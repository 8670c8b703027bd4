import Diagnostics
package import Git

/// A history could not be told: what was attempted, why it failed, what to do next.
package struct HistoryError: ExplainedError, CustomStringConvertible {
    /// What was attempted, on what, and why it failed, in one sentence without a full stop.
    package let message: String
    /// What to do next.
    package let hint: String?

    /// Makes an error.
    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    /// Takes over what git could not do.
    package init(_ error: GitError) {
        self.init(error.description)
    }

    /// Both, as in one paragraph.
    package var description: String { message + (hint.map { "; \($0)" } ?? "") }
}
