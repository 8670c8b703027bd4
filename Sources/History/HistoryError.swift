package import Diagnostics
package import Git

/// A history could not be told: what was attempted, why it failed, what to do next.
package struct HistoryError: ExplainedError, CustomStringConvertible {
    /// What kind of failure it is.
    package enum Reason: Sendable, Hashable {
        /// The index cannot be kept where it belongs: the folder is somebody else's, the disk is full or read-only.
        case cannotBeKept
        /// The index could not be asked, though it is not damaged: a fault of the program, or of the machine.
        case index
        /// The question is about something that there is not.
        case question
        /// The repository could not be read.
        case repository
    }

    /// What kind of failure it is.
    package let reason: Reason
    /// What was attempted, on what, and why it failed, in one sentence without a full stop.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    /// Makes an error.
    package init(_ reason: Reason, _ message: Text, hint: Text? = nil) {
        self.reason = reason
        self.message = message
        self.hint = hint
    }

    /// Takes over what git could not do.
    package init(_ error: GitError) {
        self.init(.repository, error.message, hint: error.hint)
    }

    /// Both, as in one paragraph.
    package var description: String { message.en + (hint.map { "; \($0.en)" } ?? "") }
}
