import Files
import Git
import Records

/// What one pass over commits found, ready to be stored: commits, paths and changes by number.
struct IndexContent {
    /// One path that one commit changed, by their numbers.
    struct Change: Sendable {
        var path: Int
        var commit: Int
        var old: TreeChange.Side?
        var new: TreeChange.Side?
    }

    var commits: [CommitScan.Found]
    /// The changes in the order of the commits.
    var changes: [Change] = []
    /// The paths by number.
    var paths: [[UInt8]] = []

    /// Compares the trees of all commits with those of their parents, on all cores.
    ///
    /// A changed tree cannot go unnoticed though the content of trees is not compared with their ids here:
    /// see docs/decisions/0020-history-index.md.
    init(
        _ commits: [CommitScan.Found], _ repository: Repository, openRepository: @Sendable () throws -> Repository
    ) throws {
        self.commits = commits
        let treeIDs = Dictionary(commits.map { ($0.id, $0.links.treeID) }) { first, _ in first }
        // For a few new commits no other thread, which would need a handle of its own, is worth while.
        let worker = Worker(repository: .success(repository))
        let results =
            commits.count <= Self.fewest
            ? try commits.map { try worker.changes(of: $0, treeIDs) }
            : try Self.compare(commits, treeIDs, openRepository)
        var numbers: [[UInt8]: Int] = [:]
        for (commit, found) in results.enumerated() {
            for change in found {
                let next = numbers.count
                let path = numbers[change.path.bytes] ?? next
                if path == next {
                    numbers[change.path.bytes] = next
                    paths.append(change.path.bytes)
                }
                changes.append(Change(path: path, commit: commit, old: change.old, new: change.new))
            }
        }
    }

    /// So many commits at least are one thread's share.
    private static let fewest = 64

    private static func compare(
        _ commits: [CommitScan.Found], _ treeIDs: [ObjectID: ObjectID],
        _ openRepository: @Sendable () throws -> Repository
    ) throws -> [[TreeChange]] {
        // Neighbours share most of their trees: long runs let each thread read few that another one has read.
        let run = max(fewest, commits.count / 32)
        let results = withoutActuallyEscaping(openRepository) { openRepository in
            Parallel.map(
                count: (commits.count + run - 1) / run, run: 1,
                state: { Worker(repository: Result { try openRepository() }) },
                { worker, chunk in
                    Result {
                        try commits[chunk * run..<min((chunk + 1) * run, commits.count)].map {
                            try worker.changes(of: $0, treeIDs)
                        }
                    }
                })
        }
        return try results.flatMap { try $0.get() }
    }

    /// One thread's own repository.
    private struct Worker {
        let repository: Result<Repository, any Error>

        func changes(of commit: CommitScan.Found, _ treeIDs: [ObjectID: ObjectID]) throws -> [TreeChange] {
            let repository = try repository.get()
            let parents = commit.isEdge ? [] : commit.links.parentIDs
            let trees = try parents.map { try treeIDs[$0] ?? repository.commitLinks($0).treeID }
            return try repository.difference(fromAll: trees, to: commit.links.treeID)
        }
    }
}
