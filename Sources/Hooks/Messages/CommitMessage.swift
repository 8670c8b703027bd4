import Diagnostics
import Git
import Records

/// A commit's message: the subject, and the trailers that the hooks read.
package struct CommitMessage: Sendable {
    /// The first line that says something; `nil` where none does.
    package let subject: String?
    /// Whether a blank line stands between the subject and what follows it.
    package let isSubjectAlone: Bool
    /// The whole text.
    package let text: String
    /// The number that each line of the text has where it is written; `nil` where none is left out.
    private let lineNumbers: [Int]?
    /// The `Key: value` lines at its end.
    let trailers: [Trailer]

    /// Reads the message of a commit that exists.
    package init(_ text: String) { self.init(text, lineNumbers: nil) }

    /// Reads what git will keep of a message, with the number from 1 that each of its lines has in the file.
    init(_ text: String, lineNumbers: [Int]?) {
        self.lineNumbers = lineNumbers
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) }
        subject = start.map { String(lines[$0]) }
        isSubjectAlone = start.map { $0 + 1 >= lines.count || lines[$0 + 1].allSatisfy(\.isWhitespace) } ?? false
        trailers = Trailer.all(in: text)
        self.text = text
    }

    /// The lines, each with its number where the message is written.
    var lines: [(number: Int, text: Substring)] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map { index, line in
            (number(ofLine: index), line)
        }
    }

    private func number(ofLine index: Int) -> Int {
        guard let lineNumbers, lineNumbers.indices.contains(index) else { return index + 1 }
        return lineNumbers[index]
    }

    /// Whether some trailer has a key, such as `Decision`.
    func hasTrailer(_ key: String) -> Bool { trailers.contains { $0.key.lowercased() == key.lowercased() } }

    /// The trailers with a key.
    func trailers(_ key: String) -> [Trailer] { trailers.filter { $0.key.lowercased() == key.lowercased() } }

    /// The name under which diagnostics speak of the message.
    static let fileName = "COMMIT_MSG"

    /// Where a trailer of the message stands.
    func location(of trailer: Trailer) -> Location {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let key = trailer.key.lowercased()
        let index = lines.lastIndex { line in
            guard let colon = line.firstIndex(of: ":") else { return false }
            let value = line[line.index(after: colon)...].trimmed
            return line[..<colon].trimmed.lowercased() == key && trailer.value.hasPrefix(value)
                && (!value.isEmpty || trailer.value.isEmpty)
        }
        guard let index else { return Location(file: Self.fileName) }
        return Self.location(ofLine: number(ofLine: index), lines[index])
    }

    /// Where a line of a message stands.
    static func location(ofLine number: Int, _ text: Substring) -> Location {
        Location(
            file: fileName, start: Position(line: number, column: 1),
            end: Position(line: number, column: text.unicodeScalars.count + 1), line: String(text))
    }
}

extension StringProtocol {
    /// The text without spaces at both ends.
    var trimmed: Substring {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return Substring(self[start..<end])
    }
}
