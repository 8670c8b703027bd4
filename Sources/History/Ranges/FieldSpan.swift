package import Differences
import Documents
package import Git
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
    /// The way to it, where that leads through entries of lists.
    private let path: FieldPath?

    /// Reads the name of a field, its parts joined by dots or slashes, entries of lists in brackets.
    package init(_ text: String) {
        self.text = text
        let steps = text.hasPrefix("/") || text.contains("[") ? FieldPath(written: text)?.steps : nil
        let names =
            steps?.compactMap { if case .field(let name) = $0 { name } else { nil } }
            ?? text.split(whereSeparator: { $0 == "." || $0 == "/" }).map(String.init)
        self.names = names
        path = steps.flatMap { $0.count > names.count ? FieldPath($0) : nil }
    }

    /// Whether a change is of the field, of a part of it, or of what it is a part of.
    package func contains(_ field: FieldChange) -> Bool {
        if field.path.description == text { return true }
        if let path { return zip(path.steps, field.path.steps).allSatisfy { $0.means($1) } }
        let steps = field.path.steps.compactMap { if case .field(let name) = $0 { name } else { nil } }
        return zip(steps, names).allSatisfy { $0 == $1 }
    }

    /// The changes that touch the field, with only those fields.
    package func limit(_ changes: [RecordChange]) -> [RecordChange] {
        changes.compactMap { change in
            let fields = change.fields.filter(contains)
            return fields.isEmpty ? nil : change.limited(to: fields)
        }
    }
}

extension FieldPath.Step {
    /// Whether a step of histories is the one that a person has written, who may name an entry by less.
    fileprivate func means(_ step: FieldPath.Step) -> Bool {
        guard case .entry(let name) = self, case .entry(let other) = step,
            case .properties(let wanted) = name.identity, case .properties(let known) = other.identity
        else { return self == step }
        return wanted.allSatisfy(known.contains)
    }
}

extension RecordHistories {
    /// The values that a field of the record at a path had, newest first: what the register said from day to day, along
    /// the line of first parents.
    ///
    /// A value that came with what it stands in, or went with it, begins and ends all the same. Where parts of a value
    /// changed, the whole value is told anew. With a period only values that the register had in it.
    package func spans(
        ofPath path: RepositoryPath, of selection: FieldSelection, in period: Period = Period(since: nil)
    ) throws -> [FieldSpan] {
        let lineage = try lineage(ofPath: path)
        let changes = try changes(of: lineage)
        let told = try lineChanges(of: lineage, changes).map { change in
            let touched = change.fields.filter(selection.contains)
            return (change: change, touched: touched, fields: touched.flatMap(selection.parts))
        }
        let paths = Set(told.flatMap { $0.fields.filter(selection.isWhole).map(\.path) })
        let wholes = paths.filter { path in !paths.contains { $0 != path && path.isWithin($0) } }
        var spans: [FieldSpan] = []
        // What was changed, newest first: the last one that overlaps a path is the next change of its value.
        var ends: [(path: FieldPath, day: Day)] = []
        for (change, touched, fields) in told {
            var whole: [FieldChange] = []
            for field in fields {
                let path = wholes.first { field.path.isWithin($0) } ?? field.path
                guard !whole.contains(where: { $0.path == path }) else { continue }
                let isWhole = field.path == path
                whole.append(isWhole ? field : change.after.flatMap { value(at: path, of: $0, change.path) } ?? field)
            }
            for field in whole where selection.isWhole(field) {
                let end = ends.last { $0.path.isWithin(field.path) || field.path.isWithin($0.path) }
                spans.append(
                    FieldSpan(
                        change: change.setter(of: field), value: field.new, field: field, from: change.day,
                        until: end?.day))
            }
            // What it stands in may have become something that has no such part: that ends it, too.
            ends += (whole + fields + touched).flatMap { [($0.path, change.day), ($0.formerPath, change.day)] }
        }
        let commits = try Set(limit(changes, to: Period(since: period.since)).map(\.commit.id))
        return spans.filter { span in
            if let last = period.until, last < span.from { return false }
            // What began earlier and lasted until the period is of it too.
            if case .day(let first) = period.since { return span.until.map { first < $0 } ?? true }
            return commits.contains(span.change.commit.id)
        }
    }

    /// A value of a version as if it had just come.
    private func value(at path: FieldPath, of document: Document, _ recordPath: RepositoryPath) -> FieldChange? {
        var candidates = fields(from: nil, to: document, path: recordPath)
        while let next = candidates.first(where: { path.isWithin($0.path) }) {
            if next.path == path { return next }
            candidates = next.parts
        }
        return nil
    }
}

extension FieldSelection {
    /// The field itself where it is selected or part of what is, else those of its parts that are.
    fileprivate func parts(of field: FieldChange) -> [FieldChange] {
        isWhole(field) ? [field] : field.parts.filter(contains).flatMap(parts)
    }

    /// Whether a change is of the selected field or of a part of it, and not of what it is a part of.
    fileprivate func isWhole(_ field: FieldChange) -> Bool {
        let names = field.path.steps.count { if case .field = $0 { true } else { false } }
        return names >= self.names.count
    }
}

extension FieldPath {
    /// Whether it leads to what another leads to, or into it.
    fileprivate func isWithin(_ other: FieldPath) -> Bool { steps.starts(with: other.steps) }
}
