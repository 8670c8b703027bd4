import Differences
import History
import Records

/// A commit with what it did to records.
struct SiteCommit: Sendable {
    /// More changes of one commit are counted and not told.
    static let mostChanges = 50

    /// Who, when, why.
    let facts: CommitFacts
    /// The day to show.
    let day: Day
    /// The page of its year that it stands on, from 1.
    let part: Int
    /// How many records it changed.
    var count = 0
    /// What it did, by record; of many the first ones.
    var changes: [(record: RecordID, change: RecordChange)] = []

    /// The name of its place on a page of changes.
    var place: String { "c-" + "\(facts.id)".prefix(12) }
}
