import Git

/// Follows records through the paths that they have had.
final class LineageFinder {
    private let index: HistoryIndex
    private let paths: RecordPaths
    private let commits: CommitReader
    private var renames: [Int: [String: String]] = [:]

    init(_ index: HistoryIndex, _ paths: RecordPaths, _ commits: CommitReader) {
        self.index = index
        self.paths = paths
        self.commits = commits
    }

    /// Where a record went that once had a path: itself, or where the last rename led.
    func latestPath(from path: String) throws -> String {
        var path = path
        var seen: Set<String> = [path]
        while let last = try index.changes(of: path).first, last.new == nil,
            let next = try renames(in: last).first(where: { $0.value == path })?.key, seen.insert(next).inserted
        {
            path = next
        }
        return path
    }

    /// The changes of the record at a path, with those from before it came there.
    func lineage(of path: String) throws -> Lineage {
        var steps: [Lineage.Step] = []
        var seen: Set<IndexedChange> = []
        // Paths to follow, each from before a change on.
        var pending: [(path: String, bound: IndexedChange?)] = [(path, nil)]
        while let (path, bound) = pending.popLast() {
            let changes = try index.changes(of: path).filter { bound?.isAfter($0) ?? true }
            for (i, change) in changes.enumerated() {
                // What lay here and moved away is another record's past.
                if change.new == nil, !(i == 0 && bound == nil), try renames(in: change).values.contains(path) { break }
                guard seen.insert(change).inserted else { break }
                guard change.old == nil else {
                    steps.append(Lineage.Step(change: change, former: nil, isReturn: false))
                    continue
                }
                let older = i + 1 < changes.count ? changes[i + 1] : nil
                if let former = try former(of: change) {
                    steps.append(Lineage.Step(change: change, former: former, isReturn: false))
                    pending.append((former.path, change))
                    // Where an older change left something here, it was made on a branch beside this one.
                    guard older?.new != nil else { break }
                } else {
                    let isReturn = older.map { $0.new == nil } ?? false
                    steps.append(Lineage.Step(change: change, former: nil, isReturn: isReturn))
                }
            }
        }
        return Lineage(steps: steps.sorted { $0.change.isAfter($1.change) })
    }

    /// Where a commit took the record away that it added elsewhere.
    func former(of change: IndexedChange) throws -> IndexedChange? {
        guard change.old == nil, let path = try renames(in: change)[change.path] else { return nil }
        return try index.changes(in: change.number).first { $0.path == path }
    }

    /// The former paths by new path of what a change's commit renamed.
    func renames(in change: IndexedChange) throws -> [String: String] {
        if let known = renames[change.number] { return known }
        var search = RenameSearch(try index.changes(in: change.number), paths)
        if search.isOpen {
            search.follow(RenamesTrailer.all(in: try commits.facts(of: change.commit).trailers))
            search.pairWithoutReading()
            try search.pairSimilar { try index.repository.blob($0) }
        }
        renames[change.number] = search.formerPaths
        return search.formerPaths
    }
}
