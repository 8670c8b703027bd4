package import Git
package import Records

/// What a commit says about itself: who, when, why, by which decision.
package struct CommitFacts: Sendable {
    /// The name of the commit.
    package let id: ObjectID
    /// Who made the change, by their present name.
    package let author: Signature
    /// Who made the commit, by their present name.
    package let committer: Signature
    /// The whole message.
    package let message: String
    /// Its first paragraph in one line.
    package let subject: String
    /// The `Key: value` lines at its end.
    package let trailers: [Trailer]
    /// It brings several lines of history together.
    package let isMerge: Bool

    init(_ commit: Commit, _ mailmap: Mailmap) {
        id = commit.id
        author = mailmap.resolve(commit.author)
        committer = mailmap.resolve(commit.committer)
        message = commit.message
        subject = commit.subject
        trailers = commit.trailers
        isMerge = commit.parentIDs.count > 1
    }

    /// The decisions that it comes from, as its `Decision:` trailers name them.
    package var decisions: [String] {
        trailers.filter { $0.key.lowercased() == "decision" && !$0.value.isEmpty }.map(\.value)
    }

    /// The paragraphs of its message between the subject and the trailers.
    package var paragraphs: [String] {
        var paragraphs = message.replacing("\r\n", with: "\n").split(separator: "\n\n").map(Self.trimmed)
        paragraphs.removeAll(where: \.isEmpty)
        if !trailers.isEmpty, paragraphs.count > 1 { paragraphs.removeLast() }
        return Array(paragraphs.dropFirst())
    }

    /// The day on which the register learned it, where the committer was.
    package var day: Day { committer.day }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0.isNewline }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension Signature {
    /// The day on the writer's own calendar.
    package var day: Day {
        let local = seconds + Int64(offsetMinutes) * 60
        // Clocks go wrong, and a calendar has only so many years.
        let limit: Int64 = 253_402_300_799
        let clamped = min(max(local, -62_167_219_200), limit)
        return Day(number: Int(clamped >= 0 ? clamped / 86_400 : (clamped - 86_399) / 86_400))
    }

    /// `2024-05-01T09:30:00+03:00`.
    package var timestamp: String {
        let local = seconds + Int64(offsetMinutes) * 60
        let second = Int(((local % 86_400) + 86_400) % 86_400)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
        let offset = abs(offsetMinutes)
        let zone = "\(offsetMinutes < 0 ? "-" : "+")\(padded(offset / 60)):\(padded(offset % 60))"
        return "\(day)T\(time)\(zone)"
    }
}

/// Reads commits, each once.
package final class CommitReader {
    private let repository: Repository
    private let mailmap: Mailmap
    private var known: [ObjectID: CommitFacts] = [:]

    /// Makes a reader with the repository's mailmap.
    package init(_ repository: Repository) throws(GitError) {
        self.repository = repository
        mailmap = try repository.mailmap()
    }

    /// What a commit says. Throws as `Repository.commit`.
    package func facts(of id: ObjectID) throws(GitError) -> CommitFacts {
        if let facts = known[id] { return facts }
        let facts = CommitFacts(try repository.commit(id), mailmap)
        known[id] = facts
        return facts
    }
}
