package import Diagnostics

/// What `--help` says of a command.
package struct CommandHelp: Sendable {
    /// What the command does, in one sentence.
    package let abstract: Text
    /// More of it, each paragraph one line; `nil` where the sentence is enough.
    package let discussion: Text?

    /// Makes the help of a command.
    package init(_ abstract: Text, discussion: Text? = nil) {
        self.abstract = abstract
        self.discussion = discussion
    }
}
