import GRDB
import Git

/// The database of an index.
struct IndexStore {
    let queue: DatabaseQueue

    /// One in memory, filled.
    init(fill: (Database) throws -> Void) throws {
        queue = try DatabaseQueue(configuration: Self.configuration())
        try queue.write(fill)
    }

    /// Opens the stored one, whose checksum has been looked at; `nil` where there is none of this version.
    init?(of files: IndexFiles) throws {
        queue = try DatabaseQueue(path: files.database, configuration: Self.configuration())
        guard try queue.unsafeRead(Self.isIndex) else { return nil }
    }

    /// One in memory with what a stored one holds that must not be written; `nil` where there is none to be read.
    init?(copying files: IndexFiles) throws {
        guard files.checksum.isWhole() else { return nil }
        queue = try DatabaseQueue(configuration: Self.configuration())
        var configuration = Self.configuration()
        configuration.readonly = true
        do {
            let stored = try DatabaseQueue(path: files.database, configuration: configuration)
            guard try stored.unsafeRead(Self.isIndex) else { return nil }
            try stored.backup(to: queue)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            return nil
        }
    }

    /// Builds one aside, and puts it in the place of the one that is stored, all at once.
    init(replacing files: IndexFiles, fill: (Database) throws -> Void) throws {
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
            try files.finish()
            try files.checksum.note()
        } catch {
            files.discardUnfinished()
            throw error
        }
        queue = try DatabaseQueue(path: files.database, configuration: Self.configuration())
    }

    /// Whether every branch is known, and the clone reaches as far back as it did when the index was built.
    func isCurrent(_ state: RepositoryState) throws -> Bool {
        try queue.unsafeRead { database in
            guard try Self.edge(database) == state.edge else { return false }
            let find = try database.makeStatement(sql: "SELECT 1 FROM commits WHERE id = ?")
            return try state.tips.allSatisfy { try Int.fetchOne(find, arguments: [$0.data]) != nil }
        }
    }

    /// Where the clone ended when the index was built.
    static func edge(_ database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'edge'")
    }

    private static func isIndex(_ database: Database) throws -> Bool {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT user_version, application_id FROM pragma_user_version, pragma_application_id")
        return row.map { $0[0] == IndexSchema.version && $0[1] == IndexSchema.application } ?? false
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
    var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode) }

    /// The place where the database lies is at fault: somebody else's folder, a read-only or full disk.
    var isOfPlace: Bool {
        [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR].contains(resultCode)
    }
}
