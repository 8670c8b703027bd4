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
    private let files: IndexFiles?
    private var queue: DatabaseQueue
    /// The commit that the history is seen from; `nil` while the branch has none.
    package var tipCommit: ObjectID? { tip }
    private let tip: ObjectID?
    private var tipReach: (number: Int, reach: Reach)?

    /// Opens the index as seen from a commit (HEAD if none is given), after bringing it up to date.
    ///
    /// `openRepository` is called once for each core. Without `isStored`, or where nothing may be written, the index is
    /// built in memory and gone afterwards. Throws `GitError`, `HistoryError`, `DatabaseError`.
    package init(
        at tip: ObjectID? = nil, isStored: Bool = true, openRepository: @escaping @Sendable () throws -> Repository
    ) throws {
        repository = try openRepository()
        repository.checksHashes = false
        self.openRepository = {
            let repository = try openRepository()
            repository.checksHashes = false
            return repository
        }
        self.tip = try tip ?? repository.head().commitID
        let files = IndexFiles(repository)
        if isStored, files.makeFolder() {
            self.files = files
            queue = try Self.openStored(files)
        } else if isStored, files.exists {
            self.files = nil
            queue = try Self.copyOfStored(files)
        } else {
            self.files = nil
            queue = try Self.inMemory()
        }
        try bringUpToDate()
    }

    /// Reads from the index; an index that turns out to be damaged is built anew first.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try queue.read(body)
        } catch let error as DatabaseError where error.isDamage && files != nil {
            try rebuild()
            return try queue.read(body)
        }
    }

    /// Adds to a stored index what took long to find out; what cannot be kept is found out again.
    func keep(_ body: (Database) throws -> Void) throws {
        guard files != nil else { return }
        do {
            try locked { try queue.write(body) }
        } catch is DatabaseError {
            return
        }
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
        do {
            if try !isCurrent() {
                try locked {
                    try update()
                }
            }
        } catch let error as DatabaseError where error.isDamage && files != nil {
            try rebuild()
        }
        tipReach = try queue.read { database in
            try Self.number(of: tip, database).map { ($0, try Reach(from: $0, in: database)) }
        }
    }

    /// Whether every branch is known, and the clone reaches as far back as it did.
    private func isCurrent() throws -> Bool {
        let tips = try self.tips()
        let edge = try shallowEdge()
        return try queue.read { database in
            guard try Self.setting("edge", database) == edge else { return false }
            let find = try database.makeStatement(sql: "SELECT 1 FROM commits WHERE id = ?")
            guard try tips.allSatisfy({ try Int.fetchOne(find, arguments: [$0.data]) != nil }) else { return false }
            let hasReach = try Int.fetchOne(database, sql: "SELECT 1 FROM reach WHERE id = ?", arguments: [tip?.data])
            return hasReach != nil
        }
    }

    private func update() throws {
        let edge = try shallowEdge()
        let kept = try queue.read { try Self.setting("edge", $0) }
        // An empty index is built where nobody sees it; a moved edge changes what the commits at it did.
        guard let kept, kept == edge else { return try rebuildLocked() }
        try queue.write { try add(to: $0) }
    }

    private func rebuild() throws {
        try locked { try rebuildLocked() }
    }

    private func rebuildLocked() throws {
        guard let files else {
            queue = try Self.inMemory()
            try queue.write { try fill($0) }
            return
        }
        files.discardUnfinished()
        do {
            let fresh = try DatabaseQueue(path: files.unfinished, configuration: Self.configuration())
            // Nobody else sees it, and what is interrupted here is begun afresh.
            try fresh.writeWithoutTransaction { database in
                try database.execute(
                    sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
                try database.inTransaction {
                    try fill(database)
                    return .commit
                }
            }
            try fresh.close()
            try queue.close()
            try files.finish()
        } catch {
            files.discardUnfinished()
            throw error
        }
        queue = try DatabaseQueue(path: files.database, configuration: Self.configuration())
    }

    private func fill(_ database: Database) throws {
        try IndexSchema.create(in: database)
        try add(to: database)
        try IndexSchema.createIndexes(in: database)
        try database.execute(
            sql: "INSERT INTO setting VALUES ('edge', ?)", arguments: [try shallowEdge()])
    }

    private func add(to database: Database) throws {
        let find = try database.makeStatement(sql: "SELECT 1 FROM commits WHERE id = ?")
        let isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM commits LIMIT 1") == nil
        let found = try CommitScan.run(repository, from: try tips()) { id in
            try !isEmpty && Int.fetchOne(find, arguments: [id.data]) != nil
        }
        let content = try IndexContent(found) { [openRepository, packs = repository.packs] in
            let repository = try openRepository()
            repository.packs = packs
            return repository
        }
        try IndexWriter(database: database).add(content)
        if let tip, let number = try Self.number(of: tip, database) {
            try Reach(from: number, in: database).store(for: number, in: database)
        }
    }

    private func locked(_ body: () throws -> Void) throws {
        guard let files else { return try body() }
        try files.locked(body)
    }

    /// The commits to begin at: the one asked about, HEAD's, and those of all branches.
    private func tips() throws -> [ObjectID] {
        let branches = try repository.references(prefix: "refs/heads/").compactMap { reference in
            if case .object(let id) = reference.target { id } else { nil }
        }
        return [tip, try repository.head().commitID].compactMap(\.self) + branches
    }

    private func shallowEdge() throws -> String {
        try repository.shallowEdge().sorted().map(\.description).joined(separator: " ")
    }
}

extension HistoryIndex {
    fileprivate static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        return configuration
    }

    /// Opens the database, which may be empty then; one that is not ours or of another version is taken away.
    fileprivate static func openStored(_ files: IndexFiles) throws -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(path: files.database, configuration: configuration())
            if try queue.read(isOurs) { return queue }
            try queue.close()
        } catch let error as DatabaseError where error.isDamage {
            // What cannot be read is built anew.
        }
        return try files.locked {
            files.discardDatabase()
            return try DatabaseQueue(path: files.database, configuration: configuration())
        }
    }

    /// An index in memory with what a database holds that must not be written.
    fileprivate static func copyOfStored(_ files: IndexFiles) throws -> DatabaseQueue {
        let copy = try inMemory()
        var configuration = configuration()
        configuration.readonly = true
        do {
            let stored = try DatabaseQueue(path: files.database, configuration: configuration)
            if try stored.read(isOurs) { try stored.backup(to: copy) }
        } catch let error as DatabaseError where error.isDamage || error.resultCode == .SQLITE_CANTOPEN {
            return try inMemory()
        }
        return copy
    }

    fileprivate static func inMemory() throws -> DatabaseQueue { try DatabaseQueue(configuration: configuration()) }

    /// Whether a database is empty, or an index of this version.
    private static func isOurs(_ database: Database) throws -> Bool {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
        return tables == 0 || version == IndexSchema.version && application == IndexSchema.application
    }

    fileprivate static func setting(_ name: String, _ database: Database) throws -> String? {
        guard try database.tableExists("setting") else { return nil }
        return try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }

    fileprivate static func number(of commit: ObjectID, _ database: Database) throws -> Int? {
        guard try database.tableExists("commits") else { return nil }
        return try Int.fetchOne(database, sql: "SELECT number FROM commits WHERE id = ?", arguments: [commit.data])
    }
}

extension DatabaseError {
    /// The database, and not what was asked of it, is at fault.
    fileprivate var isDamage: Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_IOERR].contains(resultCode)
    }
}
