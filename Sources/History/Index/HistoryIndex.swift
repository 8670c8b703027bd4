import Diagnostics
import FoundationEssentials
import GRDB
package import Git
package import Records

/// Which commit changed which path, of all commits of a repository's branches, kept in a database beside them.
///
/// Everything in it can be computed from the commits, and is: when it is absent, damaged or of another version.
/// Several processes may use it at once. It shows the repository as it was when it was opened.
/// See docs/decisions/0020-history-index.md.
package final class HistoryIndex {
    /// How an index is opened.
    package struct Options: Sendable {
        /// Keep the index beside the repository; else it is built in memory and gone afterwards.
        package var isStored: Bool
        /// Today: no commit counts later, whatever its clock said. `nil` where that is not known.
        package var today: Day?
        /// Called while another process holds the index's lock: after half a second, 10 s and every minute.
        package var onWait: @Sendable (IndexWait) -> Void

        /// Makes options.
        package init(
            isStored: Bool = true, today: Day? = nil, onWait: @escaping @Sendable (IndexWait) -> Void = { _ in }
        ) {
            self.isStored = isStored
            self.today = today
            self.onWait = onWait
        }
    }

    /// The repository that it is of.
    package let repository: Repository
    /// The commit that the history is seen from; `nil` while the branch has none.
    package let tipCommit: ObjectID?
    /// The branches that it was opened with.
    let state: RepositoryState
    private let openRepository: @Sendable () throws -> Repository
    private let options: Options
    /// Where it is stored; `nil` for one in memory.
    private var files: IndexFiles?
    private var store: IndexStore
    /// The commits of the index, and which of them the tip leads back to.
    private(set) var graph = CommitGraph()
    private(set) var tipNumber: Int?
    private(set) var reach = Reach()
    /// When each commit counts, once somebody asks.
    private var knownDays: CountedDays?
    /// The changes of paths that were asked about: several steps of one answer ask again.
    private var knownChanges = BoundedCache<RepositoryPath, [IndexedChange]>(limit: 100_000)

    /// Opens the index as seen from a commit (HEAD if none is given), after bringing it up to date.
    ///
    /// `openRepository` is called once for each core. Where nothing may be written, the index is built in memory.
    /// Throws `GitError`, `HistoryError`.
    package init(
        at tip: ObjectID? = nil, _ options: Options = Options(),
        openRepository: @escaping @Sendable () throws -> Repository
    ) throws {
        let repository = try openRepository()
        self.repository = repository
        self.options = options
        self.openRepository = openRepository
        tipCommit = try tip ?? repository.head().commitID
        state = try RepositoryState(repository, tip: tipCommit)
        let files = IndexFiles(repository)
        self.files = options.isStored && files.makeFolder() ? files : nil
        let builder = IndexBuilder(
            repository: repository, openRepository: self.openRepository, state: state)
        do {
            store = try builder.open(self.files, copying: options.isStored ? files : nil, onWait: options.onWait)
        } catch  where Self.isOfPlace(error) {
            self.files = nil
            store = try builder.open(nil, copying: files, onWait: options.onWait)
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
        try readGraph()
    }

    /// Reads from the index. Throws `HistoryError`.
    ///
    /// What other processes add meanwhile does no harm: nobody reaches it from the tip.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try store.queue.unsafeRead(body)
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }

    /// Reads from the index with many statements, for which the file is locked and looked at once.
    func readMany<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try store.queue.read(body)
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }

    /// Adds to a stored index what took long to find out. Where it cannot be kept, or another process is writing, it is
    /// found out again next time.
    func keep(_ body: (Database) throws -> Void) throws {
        guard let files else { return }
        do {
            try files.lock.lockedIfFree {
                // What another process has put in its place meanwhile is another file.
                guard files.checksum.isWhole() else { return }
                try store.queue.write(body)
                try files.checksum.note()
            }
        } catch  where Self.isOfPlace(error) {
            return
        } catch let error as DatabaseError {
            throw Self.failure(error)
        }
    }

    /// The changes of one path in the history of the tip, newest first. Goes with their number.
    package func changes(of path: RepositoryPath) throws -> [IndexedChange] {
        if let known = knownChanges[path] { return known }
        let changes = try allChanges(of: path).filter { reach.contains($0.number) }.sorted { $0.isAfter($1) }
        knownChanges.insert(changes, for: path, size: changes.count + 1)
        return changes
    }

    /// When each commit of the history counts; `nil` while the branch has no commit.
    package func days() -> CountedDays? {
        // Somewhere it is tomorrow already.
        let latest = options.today.map { Day(number: $0.number + 1) }
        if knownDays == nil { knownDays = tipNumber.map { CountedDays(graph, tip: $0, latest: latest) } }
        return knownDays
    }

    /// Where the history ends early because the clone is shallow; empty for a whole one.
    package func missingHistory() throws -> Set<ObjectID> { try repository.shallowEdge() }

    private func readGraph() throws {
        guard let tipCommit else { return }
        (graph, tipNumber) = try readMany { database in
            (
                try CommitGraph(database),
                try Int.fetchOne(
                    database, sql: "SELECT number FROM commits WHERE id = ?", arguments: [tipCommit.data])
            )
        }
        if let tipNumber { reach = graph.ancestors(of: [tipNumber]) }
    }

    /// The index cannot be kept where it belongs: a folder of somebody else, a read-only or full disk.
    private static func isOfPlace(_ error: any Error) -> Bool {
        (error as? HistoryError)?.reason == .cannotBeKept || (error as? DatabaseError)?.isOfPlace == true
    }

    private static func failure(_ error: DatabaseError) -> HistoryError {
        HistoryError(
            .index,
            Text(
                en: "the history index could not be read: \(error)", fi: "historiahakemistoa ei voitu lukea: \(error)",
                sv: "historikindexet gick inte att läsa: \(error)"),
            hint: Text(
                en: "delete the folder 'kumppani' in the repository's git directory, and report it if it happens again",
                fi: "poista kansio 'kumppani' arkiston git-hakemistosta ja ilmoita, jos tämä toistuu",
                sv: "ta bort mappen 'kumppani' i arkivets git-katalog, och meddela om det händer igen"))
    }
}
