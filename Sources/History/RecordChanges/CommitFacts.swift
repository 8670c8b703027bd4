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
        let text = message.utf8.contains(UInt8(ascii: "\r")) ? message.replacing("\r\n", with: "\n") : message
        // Most messages are a subject alone, and pages ask for each of many thousands several times.
        guard Self.hasEmptyLine(text) else { return [] }
        var paragraphs = text.split(separator: "\n\n").map(Self.trimmed)
        paragraphs.removeAll(where: \.isEmpty)
        if !trailers.isEmpty, paragraphs.count > 1 { paragraphs.removeLast() }
        return Array(paragraphs.dropFirst())
    }

    /// The day on which the register learned it, where the committer was.
    package var day: Day { committer.day }

    private static func trimmed(_ text: Substring) -> String {
        let text = text.drop { $0.isNewline }
        return String(text[..<(text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex)])
    }

    private static func hasEmptyLine(_ text: String) -> Bool {
        zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: "\n") && $1 == UInt8(ascii: "\n") }
    }
}

extension Signature {
    /// The day on the writer's own calendar; within the years 0 to 9999, whatever the clock said.
    package var day: Day { Day(atSeconds: localSeconds) }

    /// `2024-05-01T09:30:00+03:00`.
    package var timestamp: String {
        let local = localSeconds
        let second = Int(((local % 86_400) + 86_400) % 86_400)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
        let offset = abs(validOffset)
        let zone = "\(validOffset < 0 ? "-" : "+")\(padded(offset / 60)):\(padded(offset % 60))"
        return "\(day)T\(time)\(zone)"
    }

    private var validOffset: Int { Day.validOffset(offsetMinutes) }

    private var localSeconds: Int64 { Day.localSeconds(seconds, offsetMinutes: offsetMinutes) }
}

extension CommitLinks {
    /// The day on the committer's own calendar.
    var day: Day { Day(atSeconds: Day.localSeconds(seconds, offsetMinutes: offsetMinutes)) }
}

extension Day {
    /// The day of a moment, in seconds since 1970.
    fileprivate init(atSeconds seconds: Int64) {
        self.init(number: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    /// A clock's minutes before UTC; no clock is more than a day away, and one that says so has none.
    fileprivate static func validOffset(_ minutes: Int) -> Int { (-1_440...1_440).contains(minutes) ? minutes : 0 }

    /// The seconds on the writer's clock. Clocks go wrong, and a calendar has only so many years.
    fileprivate static func localSeconds(_ seconds: Int64, offsetMinutes: Int) -> Int64 {
        let years = Int64(-62_167_219_200)...253_402_300_799
        let utc = min(max(seconds, years.lowerBound), years.upperBound)
        return min(max(utc + Int64(validOffset(offsetMinutes)) * 60, years.lowerBound), years.upperBound)
    }
}

/// Reads commits, keeping those that were read lately.
package final class CommitReader {
    private let repository: Repository
    private let mailmap: Mailmap
    private var known = BoundedCache<ObjectID, CommitFacts>(limit: 20_000)

    /// Makes a reader with the repository's mailmap.
    package init(_ repository: Repository) throws(GitError) {
        self.repository = repository
        mailmap = try repository.mailmap()
    }

    /// What a commit says; not `isKept` where each of many is read once. Throws as `Repository.commit`.
    package func facts(of id: ObjectID, isKept: Bool = true) throws(GitError) -> CommitFacts {
        if let facts = known[id] { return facts }
        let facts = CommitFacts(try repository.commit(id), mailmap)
        if isKept { known.insert(facts, for: id) }
        return facts
    }
}
