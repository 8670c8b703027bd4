package import Git
package import Records

/// The commits that changed records, of all that one commit leads back to.
package struct RecordCommits: Sendable {
    /// One of the commits.
    package struct Entry: Sendable {
        /// The commit.
        package let id: ObjectID
        /// Its number in the index.
        package let number: Int
        /// The day to show for it, as ``RecordChange/shownDay``.
        package let day: Day
    }

    /// The commits, newest first. Some may have changed nothing but the layout of records.
    package let entries: [Entry]
    private let reach: Reach

    init(_ entries: [Entry], _ reach: Reach) {
        self.entries = entries
        self.reach = reach
    }

    /// Whether the commit that the history ends with leads back to a commit, by its number in the index.
    package func contains(_ number: Int) -> Bool { reach.contains(number) }
}

extension RecordHistories {
    /// The commits that changed records up to one of them, or to HEAD; none for a commit that HEAD does not lead back to.
    /// Reads the index and no commit: some 500,000 a second.
    package func recordCommits(upTo last: ObjectID? = nil) throws -> RecordCommits {
        var reach = index.reach
        if let last {
            guard let number = try index.number(of: last) else { return RecordCommits([], Reach()) }
            reach = index.graph.ancestors(of: [number])
        }
        let commits = try index.commits(changing: { paths.record(at: $0) != nil }, in: reach)
        let days = index.days()
        let entries = commits.map { commit in
            let isWrong = days?.reason(of: commit.number) == .wrongClock
            let counted = isWrong ? days?.day(of: commit.number) : nil
            return RecordCommits.Entry(
                id: commit.id, number: commit.number, day: counted ?? index.graph.day(of: commit.number))
        }
        return RecordCommits(entries, reach)
    }

    /// The paths of records that a commit changed, each as the record's latest path, every one once.
    package func latestPaths(changedIn entry: RecordCommits.Entry) throws -> [RepositoryPath] {
        try latestPaths(changedIn: entry.number)
    }

    /// What happened to the record at a path up to the last of some commits, to be read step by step.
    package func trail(ofPath path: RepositoryPath, in commits: RecordCommits) throws -> RecordTrail {
        RecordTrail(try lineage(ofPath: path), in: commits, paths)
    }
}
