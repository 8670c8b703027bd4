import Diagnostics
import Git
import History
import Synchronization
import Words

/// The message of a commit as pages tell it.
struct CommitMessage: Sendable {
    /// The subject and the paragraphs.
    let texts: [String]
    /// The language that these are in; `nil` where that cannot be told.
    let language: Language?

    /// Takes a message apart.
    init(_ commit: CommitFacts) {
        texts = [commit.subject].filter { !$0.isEmpty } + commit.paragraphs
        language = .guessed(from: texts.joined(separator: " "))
    }
}

/// Messages that were taken apart lately: of one commit many pages tell, in each language.
final class CommitMessages: Sendable {
    /// With this many all are forgotten, about half a kilobyte each.
    private static let most = 10_000

    private let known = Mutex<[ObjectID: CommitMessage]>([:])

    /// The message of a commit.
    func message(of commit: CommitFacts) -> CommitMessage {
        if let known = known.withLock({ $0[commit.id] }) { return known }
        let message = CommitMessage(commit)
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[commit.id] = message
        }
        return message
    }
}
