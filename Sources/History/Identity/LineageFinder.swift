import Git
import Records

/// Follows records through the paths that they have had. See docs/decisions/0021-one-record-many-paths.md.
final class LineageFinder {
    let index: HistoryIndex
    let paths: RecordPaths
    let renames: RenameFinder
    private var latestPaths = BoundedCache<RepositoryPath, RepositoryPath>(limit: 20_000)
    private var trees = BoundedCache<Int, ObjectID>(limit: 10_000)
    /// How often the tip was looked at; listing a folder pays for those who ask about many records.
    private var tipLooks = 0
    private static let fewLooks = 50
    private var addingMerges: [IndexedChange]?
    private var tipFolders: [RepositoryPath: [[UInt8]: IndexedChange.Version]] = [:]

    init(_ index: HistoryIndex, _ paths: RecordPaths, _ commits: CommitReader) {
        self.index = index
        self.paths = paths
        renames = RenameFinder(index, paths, commits)
    }

    /// The changes of the record at a path, with those from before it came there.
    func lineage(of path: RepositoryPath) throws -> Lineage {
        var walk = LineageWalk(self)
        let lineage = try walk.run(from: path)
        try renames.keepFound()
        return lineage
    }

    /// Where a record lies that once had a path: there, or where renames led.
    func latestPath(from path: RepositoryPath) throws -> RepositoryPath {
        if let known = latestPaths[path] { return known }
        let latest = try findLatest(from: path)
        latestPaths.insert(latest, for: path)
        return latest
    }

    private func findLatest(from path: RepositoryPath) throws -> RepositoryPath {
        if try isPresent(path) { return path }
        var seen: Set<RepositoryPath> = [path]
        let forward = try follow(path, &seen)
        if forward.isPresent { return forward.path }
        // No commit took it away: a merge kept another name that the other branch had given it, or had given an earlier one.
        var (name, left): (RepositoryPath, Int?) = (path, nil)
        while true {
            let changes = try index.changes(of: name).filter { $0.number != left }
            guard let newest = changes.first, newest.new != nil,
                let addition = changes.last(where: { $0.old == nil }),
                let former = try renames.former(of: addition), seen.insert(former).inserted || name == path
            else { break }
            // Or it took nothing of that branch over, and the record is where it was.
            if try isPresent(former) { return former }
            let beside = try follow(former, except: addition.number, &seen)
            if beside.isPresent { return beside.path }
            (name, left) = (former, addition.number)
        }
        // Its file was removed, but not the record: a copy of it lies elsewhere in the collection.
        if let copy = try otherPaths(ofRecordAt: path).first(where: isPresent) { return copy }
        return forward.path
    }

    /// Where the renames of a path lead: to a path that is there if any does, else to the newest rename's end.
    private func follow(
        _ path: RepositoryPath, except: Int? = nil, _ seen: inout Set<RepositoryPath>
    ) throws -> (path: RepositoryPath, isPresent: Bool) {
        var end: RepositoryPath?
        for change in try index.changes(of: path) where change.new == nil && change.number != except {
            guard let target = try renames.target(of: path, in: change), seen.insert(target).inserted else { continue }
            if try isPresent(target) { return (target, true) }
            let next = try follow(target, &seen)
            if next.isPresent { return next }
            end = end ?? next.path
        }
        guard let newest = try index.changes(of: path).first, newest.new != nil else { return (end ?? path, false) }
        // No commit took it away: a merge may have given it a name that no branch had.
        for merge in try mergesThatAdd() where merge.number > newest.number {
            guard let target = try renames.target(of: path, in: merge), seen.insert(target).inserted else { continue }
            if try isPresent(target) { return (target, true) }
            let next = try follow(target, &seen)
            if next.isPresent { return next }
        }
        return (end ?? path, false)
    }

    /// For each merge that has a file which none of its parents has, one of these changes; oldest first.
    private func mergesThatAdd() throws -> [IndexedChange] {
        if let known = addingMerges { return known }
        let found = try index.mergesWithChanges().filter(index.reach.contains).compactMap { number in
            try index.changes(in: number).first { $0.old == nil }
        }
        addingMerges = found
        return found
    }

    /// The paths to which the renames of some paths lead, and these.
    func names(from paths: [RepositoryPath]) throws -> [RepositoryPath] {
        var names: [RepositoryPath] = []
        for path in paths where !names.contains(path) { names.append(path) }
        var i = 0
        while i < names.count {
            for target in try targets(of: names[i], in: index.reach) where !names.contains(target) {
                names.append(target)
            }
            i += 1
        }
        return names
    }

    /// The paths to which some commits renamed a path: those that took it away, and merges with a name that no parent has.
    func targets(of path: RepositoryPath, in commits: Reach) throws -> [RepositoryPath] {
        let changes = try index.changes(of: path).filter { $0.new == nil } + mergesThatAdd()
        return try changes.filter { commits.contains($0.number) }.compactMap { change in
            try renames.target(of: path, in: change)
        }
    }

    /// Whether the tip has a file at a path.
    func isPresent(_ path: RepositoryPath) throws -> Bool {
        guard let tip = index.tipNumber else { return false }
        return try version(at: path, in: tip)?.isFile == true
    }

    /// What stands at a path as of a commit; `nil` where nothing does.
    func version(at path: RepositoryPath, in number: Int) throws -> IndexedChange.Version? {
        guard let tree = try tree(of: number) else { return nil }
        if number == index.tipNumber {
            tipLooks += 1
            if tipLooks > Self.fewLooks { return try present(at: path, in: tree) }
        }
        return try index.repository.entry(at: path, in: tree).map {
            IndexedChange.Version(id: $0.id, mode: $0.mode)
        }
    }

    /// What stands at a path of the tip, whose folders may be large and are asked about for each record.
    private func present(at path: RepositoryPath, in tree: ObjectID) throws -> IndexedChange.Version? {
        let end = path.bytes.lastIndex(of: UInt8(ascii: "/")) ?? path.bytes.startIndex
        let folder = RepositoryPath(bytes: Array(path.bytes[..<end]))
        let files: [[UInt8]: IndexedChange.Version]
        if let known = tipFolders[folder] {
            files = known
        } else {
            files = try self.files(of: folder, in: tree)
            tipFolders[folder] = files
        }
        return files[path.name]
    }

    /// What stands in a folder, by name.
    private func files(of folder: RepositoryPath, in tree: ObjectID) throws -> [[UInt8]: IndexedChange.Version] {
        guard let found = try index.repository.entry(at: folder, in: tree), found.mode == .directory else { return [:] }
        let entries = try index.repository.tree(found.id, at: folder)
        return Dictionary(
            entries.map { ($0.name, IndexedChange.Version(id: $0.id, mode: $0.mode)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The tree of a commit; `nil` for a number that the index does not have.
    func tree(of number: Int) throws -> ObjectID? {
        if let known = trees[number] { return known }
        guard let id = try index.id(of: number) else { return nil }
        let tree = try index.repository.commitLinks(id).treeID
        trees.insert(tree, for: number)
        return tree
    }

    /// Other paths that any commit had for the record that a path is.
    func otherPaths(ofRecordAt path: RepositoryPath) throws -> [RepositoryPath] {
        guard let id = paths.record(at: path) else { return [] }
        return try index.paths(ofFile: path.name).filter { $0 != path && paths.record(at: $0) == id }
    }
}
