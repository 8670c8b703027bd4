import Documents
import Git
import Records

/// What commits renamed, found when it is asked for and then kept.
final class RenameFinder {
    private let index: HistoryIndex
    private let paths: RecordPaths
    private let commits: CommitReader
    private var known = BoundedCache<Int, Renames>(limit: 50_000)
    /// What the renames of a commit depend on besides it: which paths are records, and how they are followed.
    private let rules: String

    /// What one commit renamed.
    private enum Renames {
        /// To be asked by either name.
        case found(formerPaths: [RepositoryPath: RepositoryPath], newPaths: [RepositoryPath: RepositoryPath])
        /// To be asked of the index.
        case kept

        /// Takes the former paths by new path, and the new paths of further ones.
        init(_ formerPaths: [RepositoryPath: RepositoryPath], further: [RepositoryPath: RepositoryPath] = [:]) {
            let newPaths = Dictionary(formerPaths.map { ($0.value, $0.key) }) { first, _ in first }
            self = .found(formerPaths: formerPaths, newPaths: newPaths.merging(further) { first, _ in first })
        }
    }

    /// What was found and is not kept in the index yet, by commit.
    private var unkept: [Int: [RepositoryPath: RepositoryPath]] = [:]
    /// What it took to find that: the files that were read, and a tenth of those that were looked at.
    private var unkeptCost = 0
    /// When it is kept. It takes some milliseconds to write; whoever asks about very many records writes ever more at once.
    private var costToKeep = 20

    init(_ index: HistoryIndex, _ paths: RecordPaths, _ commits: CommitReader) {
        self.index = index
        self.paths = paths
        self.commits = commits
        let collections = paths.configuration.collections.map { "\($0.name) \($0.files.text)" }
        rules = (["\(RenameSearch.version)", paths.prefix] + collections).joined(separator: "\n")
    }

    /// The path that a commit took away for one that it added.
    func former(of change: IndexedChange) throws -> RepositoryPath? {
        guard change.old == nil else { return nil }
        return switch try renames(in: change) {
        case .found(let formerPaths, _): formerPaths[change.path]
        case .kept: try index.keptRename(of: change.path, in: change.number, rules: rules)
        }
    }

    /// The path that a commit added for one that it took away.
    func target(of path: RepositoryPath, in change: IndexedChange) throws -> RepositoryPath? {
        switch try renames(in: change) {
        case .found(_, let newPaths): newPaths[path]
        case .kept: try index.keptRename(of: path, isFormer: true, in: change.number, rules: rules)
        }
    }

    private func renames(in change: IndexedChange) throws -> Renames {
        if let known = known[change.number] { return known }
        let found =
            try index.hasKeptRenames(in: change.number, rules: rules) ? .kept : findRenames(in: change)
        var size = 1
        if case .found(let paths, _) = found { size += paths.count }
        known.insert(found, for: change.number, size: size)
        return found
    }

    /// What a change's commit renamed.
    private func findRenames(in change: IndexedChange) throws -> Renames {
        let parents = index.graph.parents(of: change.number)
        guard try parents.count > 1 || index.hasRemovals(change.number) else { return Renames([:]) }
        let changes = try index.changes(in: change.number)
        guard changes.contains(where: { $0.old == nil }) else { return Renames([:]) }
        let trailers = try commits.facts(of: change.commit).trailers
        var search = RenameSearch(changes, paths, trailers: trailers)
        guard search.isOpen || parents.count > 1 else { return Renames([:]) }
        let cost = try complete(&search, trailers)
        if parents.count > 1 {
            let added = changes.filter { $0.old == nil && search.formerPaths[$0.path] == nil }
            return try renames(search.formerPaths, added, in: change, parents, trailers)
        }
        unkeptCost += cost + changes.count / 10
        unkept[change.number] = search.formerPaths
        return Renames(search.formerPaths)
    }

    /// What a merge renamed: with what has another name in each parent, so that none was taken away from all of them.
    private func renames(
        _ found: [RepositoryPath: RepositoryPath], _ added: [IndexedChange], in merge: IndexedChange, _ parents: [Int],
        _ trailers: [Trailer]
    ) throws -> Renames {
        var formerPaths = found
        var newPaths: [RepositoryPath: RepositoryPath] = [:]
        guard !added.isEmpty, let tree = try index.id(of: merge.number).map(index.repository.commitLinks)?.treeID else {
            return Renames(found)
        }
        for parent in parents {
            let before = try index.id(of: parent).map(index.repository.commitLinks)?.treeID
            let removed = try index.repository.difference(from: before, to: tree, enters: { paths.mayHoldRecords($0) })
                .map(IndexedChange.init).filter { $0.new == nil }
            var search = RenameSearch(added + removed, paths, trailers: trailers)
            _ = try complete(&search, trailers)
            for (new, old) in search.formerPaths {
                newPaths[old] = new
                formerPaths[new] = formerPaths[new] ?? old
            }
        }
        return Renames(formerPaths, further: newPaths)
    }

    /// Searches to the end; how many files that took.
    private func complete(_ search: inout RenameSearch, _ trailers: [Trailer]) throws -> Int {
        guard search.isOpen else { return 0 }
        search.follow(RenamesTrailer.all(in: trailers))
        search.pairWithoutReading()
        let filesToRead = search.filesToRead
        try search.pairSimilar { try index.repository.blob($0, atMost: $1) }
        return filesToRead
    }

    /// Keeps in the index what took long to find. For the end of an answer, so that one answer writes once.
    func keepFound() throws {
        guard unkeptCost >= costToKeep else { return }
        try index.keepRenames(unkept, rules: rules)
        unkept = [:]
        unkeptCost = 0
        costToKeep *= 2
    }
}

extension LineageFinder {
    /// Where else a record lies that a commit adds, by what it is called: under the same id in another folder of its
    /// collection, or under the id that stands in it, and still stands in it today.
    func copySources(of change: IndexedChange) throws -> [RepositoryPath] {
        guard let id = paths.record(at: change.path) else { return [] }
        let others = try otherPaths(ofRecordAt: change.path)
        guard let added = change.new, let ownID = try ownID(added, path: change.path), ownID != id.id,
            let path = paths.path(of: RecordID(collection: id.collection, id: ownID)), path != change.path,
            let tip = index.tipNumber, let now = try version(at: change.path, in: tip), now.isFile,
            try now == added || self.ownID(now, path: change.path) == ownID
        else { return others }
        return others + [path]
    }

    private func ownID(_ version: IndexedChange.Version, path: RepositoryPath) throws -> String? {
        guard version.isFile else { return nil }
        do {
            return RenameCandidate.id(in: try index.repository.blob(version.id), path: path.description)
        } catch {
            guard case .leftOutOfPartialClone = error.reason else { throw error }
            return nil
        }
    }
}
