import FoundationEssentials
import GRDB
import Git

/// Adds what a pass over commits found to an index.
struct IndexWriter {
    let database: Database

    /// Stores everything; the tables may be empty or hold what was found before.
    func add(_ content: IndexContent) throws {
        let first = try Int.fetchOne(database, sql: "SELECT ifnull(max(number) + 1, 0) FROM commits") ?? 0
        let paths = try addPaths(content.paths)
        try addCommits(content, from: first, paths)
        try addChanges(content, from: first, paths)
    }

    /// The numbers of the paths in the index; new ones are added.
    private func addPaths(_ names: [[UInt8]]) throws -> [Int] {
        var next = try Int.fetchOne(database, sql: "SELECT ifnull(max(number) + 1, 0) FROM paths") ?? 0
        let isEmpty = next == 0
        let insert = try Bulk(database, "INSERT INTO paths (number, name, file) VALUES (?, ?, ?)")
        let find = try database.makeStatement(sql: "SELECT number FROM paths WHERE name = CAST(? AS BLOB)")
        return try names.map { name in
            if !isEmpty, let known = try Int.fetchOne(find, arguments: [Data(name)]) { return known }
            insert.bind(next, 1)
            insert.bind(name, 2)
            insert.bind(Array(name[(name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]), 3)
            try insert.run()
            next += 1
            return next - 1
        }
    }

    private func addCommits(_ content: IndexContent, from first: Int, _ paths: [Int]) throws {
        var numbers: [ObjectID: Int] = [:]
        numbers.reserveCapacity(content.commits.count)
        var seconds: [Int64] = []
        var graph = try CommitGraph(database)
        let insert = try Bulk(
            database, "INSERT INTO commits (number, id, merges, seconds, paths, removals) VALUES (?, ?, ?, ?, ?, ?)")
        let find = try database.makeStatement(sql: "SELECT number, seconds FROM commits WHERE id = ?")
        var change = 0
        for (i, commit) in content.commits.enumerated() {
            numbers[commit.id] = i
            var parents: [Int] = []
            var latest = commit.links.seconds
            for parent in commit.isEdge ? [] : commit.links.parentIDs {
                if let number = numbers[parent] {
                    parents.append(first + number)
                    latest = max(latest, seconds[number])
                } else if let row = try Row.fetchOne(find, arguments: [parent.data]) {
                    parents.append(row[0])
                    latest = max(latest, row[1])
                }
            }
            seconds.append(latest)
            graph.append(parents: parents, day: commit.links.day)
            var changed: [Int] = []
            var removals = 0
            while change < content.changes.count, content.changes[change].commit == i {
                changed.append(paths[content.changes[change].path])
                if content.changes[change].new == nil { removals += 1 }
                change += 1
            }
            insert.bind(first + i, 1)
            insert.bind(commit.id, 2)
            insert.bind(parents.count > 1 ? 1 : 0, 3)
            insert.bind(Int(latest), 4)
            insert.bind(Array(PackedNumbers.pack(changed.map { Int32($0) })), 5)
            insert.bind(removals, 6)
            try insert.run()
        }
        try graph.store(from: first, in: database)
    }

    private func addChanges(_ content: IndexContent, from first: Int, _ paths: [Int]) throws {
        // In the order of the table, pages fill one after the other; numbers are compared, so one will do for both.
        let order = content.changes.enumerated().map { offset, change in paths[change.path] << 32 | offset }.sorted()
        let insert = try Bulk(
            database, #"INSERT INTO changes (path, "commit", old, new, modes) VALUES (?, ?, ?, ?, ?)"#)
        for key in order {
            let change = content.changes[key & 0xFFFF_FFFF]
            insert.bind(key >> 32, 1)
            insert.bind(first + change.commit, 2)
            insert.bind(change.old?.id, 3)
            insert.bind(change.new?.id, 4)
            insert.bind(Int(change.old?.mode.rawValue ?? 0) << 20 | Int(change.new?.mode.rawValue ?? 0), 5)
            try insert.run()
        }
    }
}
