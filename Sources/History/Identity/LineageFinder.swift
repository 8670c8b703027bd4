import Git
import Records

/// Follows records through the paths that they have had.
final class LineageFinder {
    private let index: HistoryIndex
    private let paths: RecordPaths
    private let commits: CommitReader
    private var renames: [Int: Renames] = [:]

    /// What the renames of a commit depend on besides it: which paths are records, and how they are followed.
    private let rules: String

    /// What one commit renamed.
    private enum Renames {
        /// To be asked by either name.
        case found(formerPaths: [String: String], newPaths: [String: String])
        /// To be asked of the index.
        case kept

        init(_ formerPaths: [String: String]) {
            let newPaths = Dictionary(formerPaths.map { ($0.value, $0.key) }) { first, _ in first }
            self = .found(formerPaths: formerPaths, newPaths: newPaths)
        }
    }

    init(_ index: HistoryIndex, _ paths: RecordPaths, _ commits: CommitReader) {
        self.index = index
        self.paths = paths
        self.commits = commits
        let collections = paths.configuration.collections.map { "\($0.name) \($0.files.text)" }
        rules = (["\(RenameSearch.version)", paths.prefix] + collections).joined(separator: "\n")
    }

    /// Where a record went that once had a path: itself, or where the last rename led.
    func latestPath(from path: String) throws -> String {
        var path = path
        var seen: Set<String> = [path]
        while let next = try next(after: path), seen.insert(next).inserted { path = next }
        return path
    }

    /// Where a rename led that nothing was added after.
    private func next(after path: String) throws -> String? {
        let changes = try index.changes(of: path)
        for (i, change) in changes.enumerated() {
            if change.old == nil { return nil }
            guard change.new == nil else { continue }
            guard let next = try target(of: path, in: change) else { return nil }
            // Later changes were made on a branch beside it, which a merge may have brought to the new path or not.
            let isGone =
                try i == 0 || index.tipCommit.map { try index.repository.objectID("\($0):\(path)") == nil } ?? true
            return isGone ? next : nil
        }
        return nil
    }

    /// The changes of the record at a path, with those from before it came there.
    func lineage(of path: String) throws -> Lineage {
        var steps: [Lineage.Step] = []
        var seen: Set<IndexedChange> = []
        var own: Set<String> = [path]
        // Paths to follow, each from before the change that led away from it.
        var pending: [(path: String, bound: IndexedChange?)] = [(path, nil)]
        while let (path, bound) = pending.popLast() {
            let changes = try changes(of: path, before: bound)
            // Whether the change that was looked at last found the record here.
            var wasHere = bound != nil
            for (i, change) in changes.enumerated() {
                if change.new == nil, !(i == 0 && bound == nil) {
                    // What lay here and moved elsewhere is another record's past, but for what a branch beside ours did.
                    if let target = try target(of: path, in: change) {
                        guard !wasHere, !own.contains(target) else { continue }
                        break
                    }
                }
                wasHere = change.old != nil
                guard seen.insert(change).inserted else { break }
                guard change.old == nil else {
                    steps.append(Lineage.Step(change: change, former: nil, isReturn: false))
                    continue
                }
                let older = i + 1 < changes.count ? changes[i + 1] : nil
                if let former = try former(of: change) {
                    steps.append(Lineage.Step(change: change, former: former, isReturn: false))
                    own.insert(former.path)
                    pending.append((former.path, change))
                    // Where an older change left something here, it was made on a branch beside this one.
                    guard older?.new != nil else { break }
                } else {
                    let isReturn = try older.map { try $0.new == nil && target(of: path, in: $0) == nil } ?? false
                    steps.append(Lineage.Step(change: change, former: nil, isReturn: isReturn))
                }
            }
        }
        return Lineage(steps: steps.sorted { $0.change.isAfter($1.change) })
    }

    /// The changes of a path from before a rename led away from it, newest first, with those that were made on
    /// branches beside the rename: later ones, before anything new was added there.
    private func changes(of path: String, before bound: IndexedChange?) throws -> [IndexedChange] {
        let changes = try index.changes(of: path)
        guard let bound else { return changes }
        let beside = changes.filter { $0.isAfter(bound) }.reversed().prefix { $0.old != nil && $0.new != nil }
        return beside.reversed() + changes.filter { bound.isAfter($0) }
    }

    /// Where a commit took the record away that it added elsewhere.
    private func former(of change: IndexedChange) throws -> IndexedChange? {
        guard change.old == nil else { return nil }
        let path =
            switch try renames(in: change) {
            case .found(let formerPaths, _): formerPaths[change.path]
            case .kept: try index.keptRename(of: change.path, in: change.number, rules: rules)
            }
        return try path.flatMap { try index.changes(of: $0).first { $0.number == change.number } }
    }

    /// Where a commit put the record that it took away from a path.
    private func target(of path: String, in change: IndexedChange) throws -> String? {
        switch try renames(in: change) {
        case .found(_, let newPaths): newPaths[path]
        case .kept: try index.keptRename(of: path, isFormer: true, in: change.number, rules: rules)
        }
    }

    private func renames(in change: IndexedChange) throws -> Renames {
        if let known = renames[change.number] { return known }
        let found =
            try index.hasKeptRenames(in: change.number, rules: rules) ? .kept : Renames(findRenames(in: change))
        renames[change.number] = found
        return found
    }

    /// The former paths by new path of what a change's commit renamed.
    private func findRenames(in change: IndexedChange) throws -> [String: String] {
        guard try index.hasRemovals(change.number) else { return [:] }
        var search = RenameSearch(try index.changes(in: change.number), paths)
        if search.isOpen {
            search.follow(RenamesTrailer.all(in: try commits.facts(of: change.commit).trailers))
            search.pairWithoutReading()
            let isLong = search.openFiles > 1_000
            try search.pairSimilar { try index.repository.blob($0) }
            if isLong { try index.keepRenames(search.formerPaths, in: change.number, rules: rules) }
        }
        return search.formerPaths
    }
}
