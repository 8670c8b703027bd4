package import Git
import GitRecords
package import Workspace

/// What git will drop of a message that somebody is writing: comments, and all below the scissors.
package struct MessageCleanup: Sendable {
    /// How git tells which lines are comments.
    private enum Comment {
        /// Lines that begin so (`core.commentChar`).
        case prefix(String)
        /// Git has chosen a character that no line began with (`core.commentChar=auto`).
        case chosen
    }

    private let comment: Comment
    private let dropsComments: Bool
    private let usesEditor: Bool
    private let repository: RegisterRepository

    /// Takes what git's configuration says.
    ///
    /// `usesEditor` is whether somebody writes the message in an editor: git keeps lines of `-m` and `-F` whatever they
    /// begin with. What `--cleanup` says is not known to hooks; what lands is judged again where it is pushed.
    package init(_ repository: RegisterRepository, usesEditor: Bool) throws(GitError) {
        self.repository = repository
        let entries = try repository.shared.with { repository throws(GitError) in
            [
                try repository.configuration("core.commentstring"), try repository.configuration("core.commentchar"),
                try repository.configuration("commit.cleanup"),
            ]
        }
        let text = entries[0] ?? entries[1]
        comment = text == "auto" ? .chosen : .prefix(text.flatMap { $0.isEmpty ? nil : $0 } ?? "#")
        let mode = entries[2]
        dropsComments = mode == "strip" || usesEditor && (mode == nil || mode == "default")
        self.usesEditor = usesEditor
    }

    /// The message that git will make of the bytes of the file that it shows to `commit-msg`.
    package func message(_ bytes: [UInt8]) throws(GitError) -> CommitMessage {
        let text = try repository.shared.with { repository throws(GitError) in try repository.messageText(bytes) }
        var lines = Array(text.split(separator: "\n", omittingEmptySubsequences: false).enumerated())
        guard let prefix = commentPrefix(lines.map(\.element)) else { return CommitMessage(text) }
        if usesEditor {
            if let cut = lines.firstIndex(where: { $0.element == prefix + Self.scissors }) {
                lines.removeSubrange(cut...)
            }
        }
        if dropsComments { lines.removeAll { $0.element.hasPrefix(prefix) } }
        return CommitMessage(
            lines.map(\.element).joined(separator: "\n"), lineNumbers: lines.map { $0.offset + 1 })
    }

    /// What comments begin with. Where git has chosen that itself, the last lines show it: git's own remarks end the file.
    private func commentPrefix(_ lines: [Substring]) -> String? {
        switch comment {
        case .prefix(let text): return text
        case .chosen:
            let cut = lines.first { $0.dropFirst() == Self.scissors }
            guard let last = cut ?? lines.last(where: { !$0.allSatisfy(\.isWhitespace) }), let first = last.first else {
                return nil
            }
            return Self.choices.contains(first) ? String(first) : nil
        }
    }

    /// The line below which git drops everything, behind what comments begin with.
    private static let scissors = " ------------------------ >8 ------------------------"
    /// The characters among which git chooses.
    private static let choices = "#;@!$%^&|:"
}
