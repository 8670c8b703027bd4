package import Diagnostics
package import Differences
package import Documents
package import Git
import JSONSchema
package import Records

/// What one commit did to one record.
package struct RecordChange: Sendable {
    /// What happened to it.
    package enum Kind: String, Sendable, CaseIterable {
        /// It is new.
        case added
        /// Some of its fields are others.
        case changed
        /// It has another id or another place; fields may be others too.
        case renamed
        /// What it tells of is over: a phase with an ending status came, or an `until`.
        case ended
        /// It is gone.
        case removed
        /// It is back after it was gone.
        case restored
        /// Only comments, order or layout are others.
        case layout
    }

    /// What happened to it.
    package let kind: Kind
    /// The record by the name that it has after the change; its path where no collection knows it.
    package let record: String
    /// The name before, where it is another.
    package let formerly: String?
    /// The path in the repository after the change, or before it was removed.
    package let path: RepositoryPath
    /// What the index knows of it: its place among other changes.
    package let indexed: IndexedChange
    /// Who, when, why.
    package let commit: CommitFacts
    /// The day from which the register has it: that of the merge that brought it, and another one than the commit
    /// says where its clock was wrong.
    package let day: Day
    /// How it came to that day.
    package let dayReason: CountedDays.Reason
    /// The fields that are others.
    package let fields: [FieldChange]
    /// Whether the commit set other values, too, which are not told: the merge that brought it did not take them over.
    package let isPartial: Bool
    /// Why the fields cannot be told, or not all; `nil` where they can.
    package let problem: Text?
    /// The record before and after, as far as it could be read.
    package let before: Document?
    package let after: Document?

    /// The day to show: the committer's, or where that clock was wrong the day on which the commit counts.
    package var shownDay: Day { dayReason == .wrongClock ? day : commit.day }

    /// The same change with only some of its fields.
    package func limited(to fields: [FieldChange]) -> RecordChange {
        RecordChange(
            kind: kind, record: record, formerly: formerly, path: path, indexed: indexed, commit: commit,
            day: day, dayReason: dayReason, fields: fields, isPartial: isPartial, problem: problem, before: before,
            after: after)
    }

    /// Whether a value that a merge has comes from this change: it set the value, or something in it or around it.
    func brings(_ field: FieldChange) -> Bool {
        fields.contains { own in
            guard own.path != field.path else { return own.new.isSame(as: field.new) }
            return own.path.mayLead(to: field.path) || field.path.mayLead(to: own.path)
        }
    }
}

extension FieldValue? {
    fileprivate func isSame(as other: FieldValue?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.node.hasSameValue(as: other.node)
    }
}

extension FieldPath {
    /// Whether it leads to what another leads to, or to something around that. Entries that only their places tell apart
    /// have other places in other versions: any of them may be meant.
    func mayLead(to other: FieldPath) -> Bool {
        steps.count <= other.steps.count && zip(steps, other.steps).allSatisfy { $0 == $1 || $0.isPlace && $1.isPlace }
    }
}

extension FieldPath.Step {
    fileprivate var isPlace: Bool {
        if case .entry(let name) = self, case .position = name.identity { true } else { false }
    }
}
