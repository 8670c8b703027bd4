import FoundationEssentials
import GRDB
package import Git

extension HistoryIndex {
    /// The changes of one path in any history, in no order.
    func allChanges(of path: RepositoryPath) throws -> [IndexedChange] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT c.id, c.number, c.seconds, c.merges, h.old, h.new, h.modes
                        FROM changes h JOIN commits c ON c.number = h."commit"
                        WHERE h.path = (SELECT number FROM paths WHERE name = CAST(? AS BLOB))
                        """), arguments: [Data(path.bytes)]
            ).compactMap { Self.change(path, $0) }
        }
    }

    /// The changes that one commit made, in the order of its tree.
    package func changes(in commit: Int) throws -> [IndexedChange] {
        try readMany { database in
            let find = try database.cachedStatement(sql: "SELECT paths FROM commits WHERE number = ?")
            let numbers = try Data.fetchOne(find, arguments: [commit]).map(PackedNumbers.unpack) ?? []
            let change = try database.cachedStatement(
                sql: """
                    SELECT c.id, c.number, c.seconds, c.merges, h.old, h.new, h.modes, p.name
                    FROM changes h JOIN commits c ON c.number = h."commit" JOIN paths p ON p.number = h.path
                    WHERE h.path = ? AND h."commit" = ?
                    """)
            return try numbers.compactMap { number in
                try Row.fetchOne(change, arguments: [number, commit]).flatMap { row in
                    Self.change(RepositoryPath(row[7] as Data), row)
                }
            }
        }
    }

    /// Whether a commit took paths away, so that some that it added may have been renamed.
    func hasRemovals(_ commit: Int) throws -> Bool {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT removals > 0 FROM commits WHERE number = ?")
            return try Bool.fetchOne(find, arguments: [commit]) ?? false
        }
    }

    /// The merges that changed anything with regard to all of their parents, oldest first; goes through all commits.
    func mergesWithChanges() throws -> [Int] {
        try read { database in
            try Int.fetchAll(
                database, sql: "SELECT number FROM commits WHERE merges = 1 AND length(paths) > 0 ORDER BY number")
        }
    }

    /// Those of some commits that are in the history of the tip, newest first.
    func commits(_ isWanted: (Int) -> Bool) throws -> [(id: ObjectID, number: Int)] {
        let wanted = reach.numbers.filter(isWanted)
        let found = try readMany { database in
            let find = try database.cachedStatement(sql: "SELECT id, seconds FROM commits WHERE number = ?")
            return try wanted.compactMap { number in
                try Row.fetchOne(find, arguments: [number]).flatMap { row in
                    ObjectID(row[0] as Data).map { (id: $0, number: number, seconds: row[1] as Int64) }
                }
            }
        }
        return found.sorted { ($0.seconds, $0.number) > ($1.seconds, $1.number) }.map { ($0.id, $0.number) }
    }

    /// Those of some commits that changed any of some paths, newest first. Goes through all commits and paths once.
    func commits(
        changing isWanted: (RepositoryPath) -> Bool, in reach: Reach
    ) throws -> [(id: ObjectID, number: Int)] {
        let found = try readMany { database in
            var wanted: Set<Int32> = []
            let paths = try Row.fetchCursor(database, sql: "SELECT number, name FROM paths")
            while let row = try paths.next() {
                if isWanted(RepositoryPath(row[1] as Data)) { wanted.insert(row[0]) }
            }
            var found: [(id: ObjectID, number: Int, seconds: Int64)] = []
            let commits = try Row.fetchCursor(database, sql: "SELECT number, id, seconds, paths FROM commits")
            while let row = try commits.next() {
                let number: Int = row[0]
                guard reach.contains(number), let id = ObjectID(row[1] as Data) else { continue }
                guard PackedNumbers.unpack(row[3]).contains(where: wanted.contains) else { continue }
                found.append((id, number, row[2]))
            }
            return found
        }
        return found.sorted { ($0.seconds, $0.number) > ($1.seconds, $1.number) }.map { ($0.id, $0.number) }
    }

    /// The name of a commit, and when it was committed, in seconds since 1970.
    func commit(_ number: Int) throws -> (id: ObjectID, seconds: Int64)? {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT id, seconds FROM commits WHERE number = ?")
            return try Row.fetchOne(find, arguments: [number]).flatMap { row in
                ObjectID(row[0] as Data).map { ($0, row[1] as Int64) }
            }
        }
    }

    /// The name of a commit.
    func id(of number: Int) throws -> ObjectID? {
        try read { database in
            try Data.fetchOne(
                database.cachedStatement(sql: "SELECT id FROM commits WHERE number = ?"), arguments: [number]
            ).flatMap { ObjectID($0) }
        }
    }

    /// The number of a commit; `nil` for one that no branch leads back to.
    func number(of id: ObjectID) throws -> Int? {
        try read { database in
            try Int.fetchOne(
                database.cachedStatement(sql: "SELECT number FROM commits WHERE id = ?"), arguments: [id.data])
        }
    }

    /// The paths that any commit changed whose last part is a file name.
    func paths(ofFile name: [UInt8]) throws -> [RepositoryPath] {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT name FROM paths WHERE file = CAST(? AS BLOB)")
            return try Data.fetchAll(find, arguments: [Data(name)]).map { RepositoryPath($0) }
        }
    }

    /// The paths that any commit changed whose names hold a text; looks at all of them, at some millions a second.
    package func paths(holding text: String) throws -> [RepositoryPath] {
        try read { database in
            let find = try database.cachedStatement(
                sql: "SELECT name FROM paths WHERE instr(name, CAST(? AS BLOB)) > 0")
            return try Data.fetchAll(find, arguments: [Data(text.utf8)]).map { RepositoryPath($0) }
        }
    }

    /// Every path that any commit changed; linear in their number.
    package func paths() throws -> [RepositoryPath] {
        try read { database in
            try Data.fetchAll(database, sql: "SELECT name FROM paths").map { RepositoryPath($0) }
        }
    }

    private static func change(_ path: RepositoryPath, _ row: Row) -> IndexedChange? {
        guard let commit = ObjectID(row[0] as Data) else { return nil }
        let modes: Int = row[6]
        func version(_ id: Data?, _ mode: Int) -> IndexedChange.Version? {
            id.flatMap { ObjectID($0) }.map { .init(id: $0, mode: FileMode(canonicalizing: UInt32(mode))) }
        }
        return IndexedChange(
            path: path, commit: commit, number: row[1], seconds: row[2], isMerge: row[3],
            old: version(row[4], modes >> 20), new: version(row[5], modes & 0xFFFFF))
    }
}

extension RepositoryPath {
    /// A path as the database stores it: its bytes.
    init(_ data: Data) { self.init(bytes: Array(data)) }
}
