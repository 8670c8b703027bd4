import FoundationEssentials
import GRDB
import Git

/// Brings the index of a repository up to date, where it is stored or in memory.
struct IndexBuilder {
    let repository: Repository
    let openRepository: @Sendable () throws -> Repository
    let state: RepositoryState

    /// Opens the stored index, or one in memory, and adds what it lacks; one that is absent, damaged or of another
    /// version is built anew. In memory it begins as a copy of a stored one that can be read.
    func open(_ files: IndexFiles?, copying stored: IndexFiles?, onWait: (IndexWait) -> Void) throws -> IndexStore {
        guard let files else {
            if let copy = try stored.flatMap({ try IndexStore(copying: $0) }), try update(copy) { return copy }
            return try IndexStore(fill: fill)
        }
        if files.checksum.isUnchanged(), let store = try IndexStore(of: files), try store.isCurrent(state) {
            return store
        }
        return try files.lock.locked(onWait: onWait) {
            // Another process may have built or renewed it while this one waited for the lock.
            guard files.checksum.isWhole(), let store = try IndexStore(of: files), try update(store) else {
                return try IndexStore(replacing: files, fill: fill)
            }
            if !files.checksum.isUnchanged() { try files.checksum.note() }
            return store
        }
    }

    /// Adds new commits to an index; false where it has to be built anew, since a moved edge of a shallow clone
    /// changes what the commits at it did.
    private func update(_ store: IndexStore) throws -> Bool {
        if try store.isCurrent(state) { return true }
        guard try store.queue.unsafeRead(IndexStore.edge) == state.edge else { return false }
        try store.queue.write { try add(to: $0) }
        return true
    }

    private func fill(_ database: Database) throws {
        try IndexSchema.create(in: database)
        try add(to: database)
        try IndexSchema.createIndexes(in: database)
        try database.execute(sql: "INSERT INTO setting VALUES ('edge', ?)", arguments: [state.edge])
    }

    private func add(to database: Database) throws {
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
    }
}
