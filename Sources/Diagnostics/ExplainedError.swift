/// An operation that could not be done, with what a person needs to know of it.
package protocol ExplainedError: Error, Sendable {
    /// What was attempted, on what, and why it failed, in one sentence without a full stop.
    var message: String { get }
    /// What to do next.
    var hint: String? { get }
    /// What is wrong in the files concerned.
    var diagnostics: [Diagnostic] { get }
}

extension ExplainedError {
    /// Most failures are not about what stands in a file.
    package var diagnostics: [Diagnostic] { [] }
}

/// Something that a person should know beside the result: no failure, and no problem of a record.
package struct Notice: Sendable, Hashable {
    /// What is so, in one sentence without a full stop.
    package let message: String
    /// What to do about it.
    package let hint: String?

    /// Makes a notice.
    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
