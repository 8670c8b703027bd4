package import Diagnostics

/// An edit of a document could not be made.
package struct EditError: ExplainedError, CustomStringConvertible {
    /// What was attempted, and why it failed.
    package let message: Text
    /// What it says is what to do.
    package var hint: Text? { nil }

    /// Makes an error.
    package init(_ message: Text) { self.message = message }

    /// The message in English.
    package var description: String { message.en }
}
