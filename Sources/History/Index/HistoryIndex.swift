import FoundationEssentials
import GRDB
package import Git

/// Which commit changed which path, of all commits of a repository's branches, kept in a database beside them.
///
/// Everything in it can be computed from the commits, and is: when it is absent, damaged or of another version.
/// Several processes may use it at once. See docs/decisions/0020-history-index.md.
package final class HistoryIndex {
    /// The repository that it is of.
    package let repository: Repository
    private let openRepository: @Sendable () throws -> Repository
    /// Where it is stored; `nil` for one in memory.
    private var files: IndexFiles?
    private var store: IndexStore
    /// The commit that the history is seen from; `nil` while the branch has none.
    package var tipCommit: ObjectID? { tip }
    private let tip: ObjectID?
    private var tipReach: (number: Int, reach: Reach)?
    /// The changes of paths that were asked about: several steps of one answer ask again.
    private var knownChanges: [String: [IndexedChange]] = [:]

    /// Opens the index as seen from a commit (HEAD if none is given), after bringing it up to date.
    ///
    /// `openRepository` is called once for each core. Without `isStored`, or where nothing may be written, the index is
    /// built in memory and gone afterwards. Throws `GitError`, `HistoryError`, `DatabaseError`.
    package init(
        at tip: ObjectID? = nil, isStored: Bool = true, openRepository: @escaping @Sendable () throws -> Repository
    ) throws {
        repository = try openRepository()
        self.openRepository = openRepository
        self.tip = try tip ?? repository.head().commitID
        let files = IndexFiles(repository)
        self.files = isStored && files.makeFolder() ? files : nil
        do {
            store =
                try self.files.map { try IndexStore(of: $0) } ?? (isStored ? IndexStore(copying: files) : IndexStore())
        } catch  where Self.isUnwritable(error) {
            self.files = nil
            store = try IndexStore(copying: files)
        }
        do {
            try bringUpToDate()
        } catch  where self.files != nil && Self.isUnwritable(error) {
            try goOn(in: IndexStore(copying: files))
        }
    }

    /// Reads from the index; an index that turns out to be damaged is built anew first.
    ///
    /// What other processes add meanwhile does no harm: nobody reaches it from the tip.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try store.queue.unsafeRead(body)
        } catch let error as DatabaseError where error.isDamage && files != nil {
            do {
                try locked { try rebuild(RepositoryState(repository, tip: tip)) }
            } catch  where Self.isUnwritable(error) {
                try goOn(in: IndexStore())
            }
            return try store.queue.unsafeRead(body)
        }
    }

    /// Takes an index in memory from here on, since the stored one can be neither used nor replaced.
    private func goOn(in memory: IndexStore) throws {
        files = nil
        store = memory
        tipReach = nil
        knownChanges = [:]
        try bringUpToDate()
    }

    /// The index cannot be kept where it belongs: a folder of somebody else, a read-only or full disk.
    private static func isUnwritable(_ error: any Error) -> Bool {
        if error is HistoryError { return true }
        let codes: [ResultCode] = [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR]
        return (error as? DatabaseError).map { codes.contains($0.resultCode) } ?? false
    }

    /// Adds to a stored index what took long to find out; what cannot be kept is found out again.
    func keep(_ body: (Database) throws -> Void) throws {
        guard files != nil else { return }
        do {
            try locked { try store.queue.write(body) }
        } catch  where error is DatabaseError || error is HistoryError {
            return
        }
    }

    /// The changes of one path in the history of the tip, newest first. Goes with their number.
    package func changes(of path: String) throws -> [IndexedChange] {
        if let known = knownChanges[path] { return known }
        // Reading may build the index anew, and the reach with it.
        let all = try allChanges(of: path)
        guard let reach = try reach() else { return [] }
        let changes = all.filter { reach.contains($0.number) }.sorted { $0.isAfter($1) }
        if knownChanges.count >= 256 { knownChanges.removeAll() }
        knownChanges[path] = changes
        return changes
    }

    /// The commits that the tip leads back to.
    func reach() throws -> Reach? {
        try bringUpToDate()
        return tipReach?.reach
    }

    /// The tip's number; `nil` while the branch has no commit.
    func repositoryTip() throws -> Int? {
        try bringUpToDate()
        return tipReach?.number
    }

    /// Where the history ends early because the clone is shallow; empty for a whole one.
    package func missingHistory() throws -> Set<ObjectID> { try repository.shallowEdge() }

    private func bringUpToDate() throws {
        guard tipReach == nil, let tip else { return }
        let state = try RepositoryState(repository, tip: tip)
        do {
            if try !store.isCurrent(state) {
                try locked { try update(state) }
            }
            tipReach = try store.queue.unsafeRead { try Reach.stored(for: tip, in: $0) }
        } catch let error as DatabaseError where error.isDamage && files != nil {
            try locked { try rebuild(state) }
        }
        if tipReach == nil { tipReach = try store.queue.unsafeRead { try Reach.stored(for: tip, in: $0) } }
    }

    private func update(_ state: RepositoryState) throws {
        // Another process may have done it while this one waited for the lock.
        guard try !store.isCurrent(state) else { return }
        // An empty index is built where nobody sees it; a moved edge changes what the commits at it did.
        guard try store.edge() == state.edge else { return try rebuild(state) }
        try store.queue.write { try add(state, to: $0) }
    }

    private func rebuild(_ state: RepositoryState) throws {
        tipReach = nil
        knownChanges = [:]
        guard let files else {
            store = try IndexStore()
            try store.queue.write { try fill($0, state) }
            return
        }
        files.discardUnfinished()
        store = try IndexStore(replacing: store, in: files) { try fill($0, state) }
    }

    private func fill(_ database: Database, _ state: RepositoryState) throws {
        try IndexSchema.create(in: database)
        try add(state, to: database)
        try IndexSchema.createIndexes(in: database)
        try database.execute(sql: "INSERT INTO setting VALUES ('edge', ?)", arguments: [state.edge])
    }

    private func add(_ state: RepositoryState, to database: Database) throws {
        let find = try database.makeStatement(sql: "SELECT 1 FROM commits WHERE id = ?")
        let isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM commits LIMIT 1") == nil
        let found = try CommitScan.run(repository, from: state.tips) { id in
            try !isEmpty && Int.fetchOne(find, arguments: [id.data]) != nil
        }
        let content = try IndexContent(found, repository) { [openRepository, packs = repository.packs] in
            let repository = try openRepository()
            repository.packs = packs
            return repository
        }
        try IndexWriter(database: database).add(content)
        if let tip, let number = try Reach.number(of: tip, in: database) {
            try Reach(from: number, in: database).store(for: number, in: database)
        }
    }

    private func locked(_ body: () throws -> Void) throws {
        guard let files else { return try body() }
        try files.locked(body)
    }
}
