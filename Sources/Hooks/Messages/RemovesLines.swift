import Diagnostics
import Git
import History
import Records

/// The lines of a message that begin with `Removes:` and answer for no record that the commit removes.
struct RemovesLines {
    /// One of them.
    struct Line {
        /// Where it stands.
        let location: Location
        /// What stands behind the colon.
        let value: Substring
    }

    private var lines: [Line] = []
    /// The records that the commit removes unsaid.
    private let unsaid: [RenameEnd]

    /// Looks through a message; `removed` is all that the commit takes away, `unsaid` those records that it does not answer for.
    init(in message: CommitMessage, removed: [RenameEnd], unsaid: [RenameEnd]) {
        self.unsaid = unsaid
        let answers = message.trailers(RemovesTrailer.key).map(\.value).filter { value in
            removed.contains { RemovesTrailer.reason(for: $0, in: value) != nil }
        }
        for (number, text) in message.lines {
            guard let colon = text.firstIndex(of: ":"), text[..<colon].trimmed.lowercased() == RemovesTrailer.key
            else { continue }
            let value = text[text.index(after: colon)...].trimmed
            guard !answers.contains(where: { $0.hasPrefix(value) }) else { continue }
            lines.append(Line(location: CommitMessage.location(ofLine: number, text), value: value))
        }
    }

    /// The line that is meant for a record: one that holds its id, or the only one where only one record is removed unsaid.
    /// `isMerge` where lines may be about what the merged commits have removed.
    func line(for record: RenameEnd, isMerge: Bool) -> Line? {
        guard let id = record.record?.id else { return nil }
        if let line = lines.first(where: { $0.value.holds(word: id) }) { return line }
        return lines.count == 1 && unsaid.count == 1 && !isMerge ? lines.first : nil
    }
}

extension Substring {
    /// Whether a text stands in it, and no letter, digit or hyphen right beside that.
    fileprivate func holds(word: String) -> Bool {
        ranges(of: word).contains { range in
            func isOutside(_ character: Character?) -> Bool {
                character.map { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" } ?? true
            }
            return isOutside(self[..<range.lowerBound].last) && isOutside(self[range.upperBound...].first)
        }
    }
}
