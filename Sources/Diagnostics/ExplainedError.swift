/// An operation that could not be done, with what a person needs to know of it.
package protocol ExplainedError: Error, Sendable {
    /// What was attempted, on what, and why it failed, in one sentence without a full stop.
    var message: Text { get }
    /// What to do next.
    var hint: Text? { get }
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
    package let message: Text
    /// What to do about it.
    package let hint: Text?

    /// Makes a notice.
    package init(_ message: Text, hint: Text? = nil) {
        self.message = message
        self.hint = hint
    }

    /// What a person should know of an error; of one that explains nothing what it prints of itself.
    package init(of error: any Error) {
        self =
            (error as? any ExplainedError).map { Notice($0.message, hint: $0.hint) }
            ?? Notice(Text(verbatim: "\(error)"))
    }

    /// What a program writes to stderr of it: a line, and an indented one with the hint.
    package func told(in language: Language) -> String {
        let advice = hint?.text(in: language).split(separator: "\n").map { String($0).visible }.joined(separator: "\n")
        let word = Text.hint.text(in: language)
        return "kumppani: \(message.text(in: language).visible)\n" + (advice.map { "  \(word): \($0)\n" } ?? "")
    }
}
