import FoundationEssentials
import GRDB
import Git

/// What commits renamed where finding it takes long; kept under the rules by which it was
/// found, since `register.yaml` says what is a record.
extension HistoryIndex {
    /// Whether somebody has kept what a commit renamed.
    func hasKeptRenames(in commit: Int, rules: String) throws -> Bool {
        try read { database in
            let find = try database.cachedStatement(
                sql: #"SELECT 1 FROM renames WHERE rules = ? AND "commit" = ? AND path = -1"#)
            return try Int.fetchOne(find, arguments: [rules, commit]) != nil
        }
    }

    /// The path that a commit took away for one that it added; or the other way round, with `isFormer`.
    func keptRename(
        of path: RepositoryPath, isFormer: Bool = false, in commit: Int, rules: String
    ) throws -> RepositoryPath? {
        let (given, wanted) = isFormer ? ("former", "path") : ("path", "former")
        return try read { database in
            let find = try database.cachedStatement(
                sql: """
                    SELECT p.name FROM renames r JOIN paths p ON p.number = r.\(wanted)
                    WHERE r.rules = ? AND r."commit" = ?
                        AND r.\(given) = (SELECT number FROM paths WHERE name = CAST(? AS BLOB))
                    """)
            return try Data.fetchOne(find, arguments: [rules, commit, Data(path.bytes)]).map { RepositoryPath($0) }
        }
    }

    /// Keeps the former paths by new path of what commits renamed, where the index is stored.
    func keepRenames(_ renames: [Int: [RepositoryPath: RepositoryPath]], rules: String) throws {
        try keep { database in
            let number = "(SELECT number FROM paths WHERE name = CAST(? AS BLOB))"
            let insert = try database.makeStatement(
                sql: "INSERT OR REPLACE INTO renames VALUES (?, ?, \(number), \(number))")
            let insertEnd = try database.makeStatement(sql: "INSERT OR REPLACE INTO renames VALUES (?, ?, -1, -1)")
            for (commit, formerPaths) in renames {
                for (new, old) in formerPaths {
                    try insert.execute(arguments: [rules, commit, Data(new.bytes), Data(old.bytes)])
                }
                try insertEnd.execute(arguments: [rules, commit])
            }
        }
    }
}
