import Git

/// A commit's message: the subject, and the trailers that the hooks read.
package struct CommitMessage: Sendable {
    /// The first line that says something; `nil` where none does.
    package let subject: String?
    /// Whether a blank line stands between the subject and what follows it.
    package let isSubjectAlone: Bool
    private let trailers: [Trailer]

    /// Reads the message of a commit that exists.
    package init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) }
        subject = start.map { String(lines[$0]) }
        isSubjectAlone = start.map { $0 + 1 >= lines.count || lines[$0 + 1].allSatisfy(\.isWhitespace) } ?? false
        trailers = Trailer.all(in: text)
    }

    /// Reads a message that somebody is writing: without git's own comments and what is below its scissors.
    package init(draft text: String) {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ------------------------ >8 ") { break }
            if !line.hasPrefix("#") { lines.append(line) }
        }
        self.init(lines.joined(separator: "\n"))
    }

    /// The values of the trailers with a key, such as `Decision`.
    package func values(of key: String) -> [String] {
        trailers.filter { $0.key.lowercased() == key.lowercased() }.map(\.value)
    }

    /// The removals that the message answers for: `Removes: partners/oslo (entered twice)`, only with a reason.
    package var removals: Set<String> {
        Set(
            values(of: "Removes").compactMap { value in
                guard let open = value.firstIndex(of: "("), value.hasSuffix(")") else { return nil }
                let reason = value[value.index(after: open)...].dropLast()
                guard reason.contains(where: \.isLetter) else { return nil }
                return String(value[..<open].filter { !$0.isWhitespace })
            })
    }

    /// The renames that the message tells, old name first: `Renames: partners/olso -> partners/oslo`.
    package var renames: [(old: String, new: String)] {
        values(of: "Renames").compactMap { value in
            guard let arrow = value.firstRange(of: "->") else { return nil }
            let name = { (part: Substring) in String(part.filter { !$0.isWhitespace }) }
            return (name(value[..<arrow.lowerBound]), name(value[arrow.upperBound...]))
        }
    }
}
