import Differences
import Documents
import History
import Records
import Workspace

/// A commit with what it did to records.
struct SiteCommit: Sendable {
    /// Who, when, why.
    let facts: CommitFacts
    /// The day to show.
    let day: Day
    /// What it did, by record.
    let changes: [(record: RecordID, change: RecordChange)]

    /// The name of its place on a page of changes.
    var place: String { "c-" + "\(facts.id)".prefix(12) }

    /// All commits that changed records, newest first.
    static func all(_ digests: [RecordDigest], _ history: RegisterHistory?) -> [SiteCommit] {
        guard let paths = history?.histories.paths else { return [] }
        let changes = digests.flatMap { digest in digest.changes.map { (paths.record(at: digest.pathThen), $0) } }
            .sorted { $0.1.indexed.isAfter($1.1.indexed) }
        var commits: [SiteCommit] = []
        var own: [(record: RecordID, change: RecordChange)] = []
        func finish() {
            guard let first = own.first?.change else { return }
            let ordered = own.sorted { $0.record < $1.record }
            commits.append(SiteCommit(facts: first.commit, day: first.shownDay, changes: ordered))
            own = []
        }
        for (record, change) in changes {
            guard let record else { continue }
            if let last = own.last?.change, last.commit.id != change.commit.id { finish() }
            own.append((record, change))
        }
        finish()
        return commits
    }
}
