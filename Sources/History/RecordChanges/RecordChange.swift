package import Diagnostics
package import Differences
package import Documents
package import Git
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
            day: day, dayReason: dayReason, fields: fields, problem: problem, before: before, after: after)
    }
}
