package import Diagnostics
package import Differences
package import Git
package import History

extension RecordChange {
    /// The change as `history --format json` has it (docs/history.schema.json).
    package var json: JSONValue {
        var members: [(String, JSONValue)] = commit.members
        members.append(("kind", .string(kind.rawValue)))
        if let formerly { members.append(("from", .string(formerly))) }
        if dayReason != .committed, day != commit.day { members.append(("counted", .string("\(day)"))) }
        if let problem { members.append(("problem", .string(problem.en))) }
        members.append(("fields", .array(fields.map(\.json))))
        return .object(members)
    }
}

extension CommitFacts {
    /// Who, when and why, as members of an object.
    package var members: [(String, JSONValue)] {
        [
            ("commit", .string(id.description)), ("author", .string(author.nameAndAddress)),
            ("authored", .string(author.timestamp)), ("committed", .string(committer.timestamp)),
            ("message", .string(message.trimmedAtEnd)), ("decisions", .array(decisions.map(JSONValue.string))),
        ]
    }
}

extension FieldChange {
    /// One field as all histories have it.
    package var json: JSONValue {
        [
            "path": .string(path.description), "label": .string(label()), "before": before ?? .null,
            "after": after ?? .null,
        ]
    }
}

extension Signature {
    /// `Aino <aino@example.org>`.
    package var nameAndAddress: String { email.isEmpty ? name : name.isEmpty ? "<\(email)>" : "\(name) <\(email)>" }
}

extension String {
    /// The text without line ends behind it.
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
