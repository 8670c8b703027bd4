package import Git
package import Records

/// The commits that a question is about: since a date or revision, and until one.
package struct Period: Sendable {
    /// Where it begins: everything after a commit, or from a day on; `nil` for the beginning of all.
    package enum Start: Sendable {
        case commit(ObjectID)
        case day(Day)
    }

    /// Where it begins.
    package let since: Start?
    /// The last day of it; `nil` where it goes on.
    package let until: Day?

    /// Makes a period.
    package init(since: Start?, until: Day? = nil) {
        self.since = since
        self.until = until
    }

    /// Whether a day on which a commit counts lies within the days.
    package func contains(_ day: Day) -> Bool {
        if case .day(let first) = since, day < first { return false }
        return until.map { day <= $0 } ?? true
    }
}

/// All that happened to one record in a period.
package struct RecordDigest: Sendable {
    /// The record's path in the repository, where it is or last was.
    package let path: RepositoryPath
    /// What happened, newest first; never empty.
    package let changes: [RecordChange]
    /// The record's path after the newest of the changes: another one than `path` where it was renamed later.
    package var pathThen: RepositoryPath { changes.first?.path ?? path }

    /// All of it in one word: what weighs most of what the period left so.
    package var kind: RecordChange.Kind {
        let order: [RecordChange.Kind] = [.ended, .restored, .added, .renamed, .changed, .layout]
        var kinds = Set(changes.map(\.kind))
        // What came and went within the period is gone; what went and came back is not, nor is it over.
        if changes.first?.kind == .removed { return .removed }
        if let last = changes.lazy.compactMap(\.after).first, !Ending.isOver(last) { kinds.remove(.ended) }
        return order.first { kinds.contains($0) } ?? .changed
    }
}

extension RecordHistories {
    /// What happened to each record in a period: those that changed last come first.
    package func digests(in period: Period, isAll: Bool = false) throws -> [RecordDigest] {
        try digests(of: commits(in: period), isAll: isAll)
    }

    /// What happened to each record up to a commit: those that changed last come first. Nothing for a commit that HEAD
    /// does not lead back to.
    package func digests(upTo commit: ObjectID) throws -> [RecordDigest] {
        guard let number = try index.number(of: commit) else { return [] }
        return try digests(of: index.commits(index.graph.ancestors(of: [number]).contains), isAll: false)
    }

    private func digests(of commits: [(id: ObjectID, number: Int)], isAll: Bool) throws -> [RecordDigest] {
        var wanted: Set<ObjectID> = []
        var latestPaths: [RepositoryPath] = []
        var seen: Set<RepositoryPath> = []
        for commit in commits {
            wanted.insert(commit.id)
            latestPaths += try self.latestPaths(changedIn: commit.number).filter { seen.insert($0).inserted }
        }
        return try latestPaths.compactMap { path in
            let changes = try changes(ofPath: path, isAll: isAll, isWanted: wanted.contains)
            return changes.isEmpty ? nil : RecordDigest(path: path, changes: changes)
        }
    }

    /// The paths of records that a commit changed, each as the record's latest path, every one once.
    func latestPaths(changedIn number: Int) throws -> [RepositoryPath] {
        var seen: Set<RepositoryPath> = []
        return try changedPaths(number).filter { paths.record(at: $0) != nil }.compactMap { changed in
            let path = try finder.latestPath(from: changed)
            return seen.insert(path).inserted ? path : nil
        }
    }

    /// The paths that a commit changed; of a merge on the line of first parents all at which the line is another after it,
    /// also where it has the file of a branch that did not touch the record.
    private func changedPaths(_ number: Int) throws -> [RepositoryPath] {
        let changed = try index.changes(in: number).map(\.path)
        guard index.graph.parents(of: number).count > 1, index.days()?.isOnLine(number) == true,
            let parent = index.graph.firstParent(of: number), let tree = try finder.tree(of: number)
        else { return changed }
        let differences = try index.repository.difference(
            from: finder.tree(of: parent), to: tree, enters: { paths.mayHoldRecords($0) })
        return changed + differences.map(\.path)
    }

    /// The changes that lie within a period.
    package func limit(_ changes: [RecordChange], to period: Period) throws -> [RecordChange] {
        let isWanted = try commits(of: period)
        return changes.filter { isWanted($0.indexed.number) }
    }

    /// The commits of a period, newest first.
    private func commits(in period: Period) throws -> [(id: ObjectID, number: Int)] {
        try index.commits(commits(of: period))
    }

    /// Whether a commit of the history, by its number, counts within a period.
    private func commits(of period: Period) throws -> (Int) -> Bool {
        guard let days = index.days() else { return { _ in false } }
        let known = try knownBefore(period)
        return { number in
            !known.contains(number) && days.day(of: number).map(period.contains) ?? false
        }
    }

    /// The commits that the period's first one leads back to, itself included.
    private func knownBefore(_ period: Period) throws -> Reach {
        guard case .commit(let id) = period.since else { return Reach() }
        if let number = try index.number(of: id) { return index.graph.ancestors(of: [number]) }
        // It lies on no branch: what it leads back to is found in the repository.
        var known = Reach(count: index.graph.count)
        for id in try index.repository.commitIDs(in: CommitRange(from: [id], without: [])) {
            if let number = try index.number(of: id) { known.insert(number) }
        }
        return known
    }
}
