import GRDB
import Git

/// The database of an index: opened, and put in the place of another one.
struct IndexStore {
    let queue: DatabaseQueue
    /// There is no table yet.
    private let isEmpty: Bool

    /// An empty one in memory.
    init() throws {
        queue = try DatabaseQueue(configuration: Self.configuration())
        isEmpty = true
    }

    /// Opens the stored one, which may be empty then; one that is not ours or of another version is taken away.
    init(of files: IndexFiles) throws {
        do {
            let queue = try DatabaseQueue(path: files.database, configuration: Self.configuration())
            switch try queue.unsafeRead(Self.content) {
            case .index: self.init(queue, isEmpty: false)
            case .nothing: self.init(queue, isEmpty: true)
            case .other:
                try queue.close()
                try self.init(insteadOf: files)
            }
        } catch let error as DatabaseError where error.isDamage {
            // What cannot be read is built anew.
            try self.init(insteadOf: files)
        }
    }

    private init(insteadOf files: IndexFiles) throws {
        let queue = try files.locked {
            files.discardDatabase()
            return try DatabaseQueue(path: files.database, configuration: Self.configuration())
        }
        self.init(queue, isEmpty: true)
    }

    /// One in memory with what a stored one holds that must not be written; empty where there is none to be read.
    init(copying files: IndexFiles) throws {
        try self.init()
        var configuration = Self.configuration()
        configuration.readonly = true
        do {
            let stored = try DatabaseQueue(path: files.database, configuration: configuration)
            guard try stored.unsafeRead(Self.content) == .index else { return }
            try stored.backup(to: queue)
            self.init(queue, isEmpty: false)
        } catch let error as DatabaseError
            where error.isDamage || [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            try self.init()
        }
    }

    /// Builds one aside, and puts it in the place of the one that is stored, all at once.
    init(replacing old: IndexStore, in files: IndexFiles, fill: (Database) throws -> Void) throws {
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
            try old.queue.close()
            try files.finish()
        } catch {
            files.discardUnfinished()
            throw error
        }
        queue = try DatabaseQueue(path: files.database, configuration: Self.configuration())
        isEmpty = false
    }

    private init(_ queue: DatabaseQueue, isEmpty: Bool) {
        self.queue = queue
        self.isEmpty = isEmpty
    }

    /// Where the clone ended when the index was built; `nil` for an index without tables.
    func edge() throws -> String? {
        guard !isEmpty else { return nil }
        return try queue.unsafeRead { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'edge'") }
    }

    /// Whether every branch is known, what the tip leads back to too, and the clone reaches as far back as it did.
    func isCurrent(_ state: RepositoryState) throws -> Bool {
        guard try edge() == state.edge else { return false }
        return try queue.unsafeRead { database in
            let find = try database.makeStatement(sql: "SELECT 1 FROM commits WHERE id = ?")
            guard try state.tips.allSatisfy({ try Int.fetchOne(find, arguments: [$0.data]) != nil }) else {
                return false
            }
            guard let tip = state.tip else { return true }
            return try Int.fetchOne(database, sql: "SELECT 1 FROM reach WHERE id = ?", arguments: [tip.data]) != nil
        }
    }

    private enum Content { case nothing, index, other }

    private static func content(_ database: Database) throws -> Content {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)
                FROM pragma_user_version, pragma_application_id
                """)
        guard let row else { return .other }
        if row[2] == 0 { return .nothing }
        return row[0] == IndexSchema.version && row[1] == IndexSchema.application ? .index : .other
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = false
        return configuration
    }
}

extension DatabaseError {
    /// The database, and not what was asked of it, is at fault.
    var isDamage: Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_IOERR].contains(resultCode)
    }
}
