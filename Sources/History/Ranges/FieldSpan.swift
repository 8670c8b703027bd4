package import Differences
package import Records

/// A value that a field had for a while, by what the register knew.
package struct FieldSpan: Sendable {
    /// What set it.
    package let change: RecordChange
    /// The value; `nil` while the field was absent.
    package let value: FieldValue?
    /// The change of the field, for its words.
    package let field: FieldChange
    /// The day from which the register said so.
    package let from: Day
    /// The day on which it said something else; `nil` where it still says so.
    package let until: Day?
}

/// Which field of a record is asked about: `owner`, `fee.eur`, `agreements`, or a whole path as histories show it.
package struct FieldSelection: Sendable {
    /// The names of the fields on the way to it.
    let names: [String]
    /// What the person wrote.
    let text: String

    /// Reads the name of a field, its parts joined by dots or slashes.
    package init(_ text: String) {
        self.text = text
        let steps = text.hasPrefix("/") ? FieldPath(text)?.steps : nil
        names =
            steps?.compactMap { if case .field(let name) = $0 { name } else { nil } }
            ?? text.split(whereSeparator: { $0 == "." || $0 == "/" }).map(String.init)
    }

    /// Whether a change is of the field, of a part of it, or of what it is a part of.
    package func contains(_ field: FieldChange) -> Bool {
        if field.path.description == text { return true }
        let steps = field.path.steps.compactMap { if case .field(let name) = $0 { name } else { nil } }
        return zip(steps, names).allSatisfy { $0 == $1 } && (!steps.isEmpty || names.isEmpty)
    }

    /// The changes that touch the field, with only those fields.
    package func limit(_ changes: [RecordChange]) -> [RecordChange] {
        changes.compactMap { change in
            let fields = change.fields.filter(contains)
            return fields.isEmpty ? nil : change.limited(to: fields)
        }
    }
}

extension RecordHistories {
    /// The values that a field had, newest first, by the changes that are already limited to it.
    package static func spans(_ changes: [RecordChange]) -> [FieldSpan] {
        var spans: [FieldSpan] = []
        // The day of the change after it, of each part of the field.
        var ends: [FieldPath: Day] = [:]
        for change in changes {
            for field in change.fields {
                spans.append(
                    FieldSpan(
                        change: change, value: field.new, field: field, from: change.commit.day, until: ends[field.path]
                    ))
                ends[field.path] = change.commit.day
            }
        }
        return spans
    }
}
