import GRDB

/// The tables of the index. What they hold can be computed from the commits at any time, so nothing is migrated.
enum IndexSchema {
    /// Grows with every change of the tables or of what stands in them; an index of another version is built anew.
    static let version = 2

    /// Marks the file as ours: `kump`.
    static let application = 0x6B75_6D70

    /// Makes the tables. `changes` is kept in the order of paths, so that one record's changes lie together.
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA application_id = \(application);
                PRAGMA user_version = \(version);
                CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE commits (
                    number INTEGER PRIMARY KEY,
                    id BLOB NOT NULL,
                    merges INTEGER NOT NULL, -- 1 where it has several parents
                    seconds INTEGER NOT NULL, -- when it was committed, never before its parents
                    paths BLOB NOT NULL, -- the numbers of the paths that it changed, four bytes each
                    removals INTEGER NOT NULL -- how many of them it took away
                );
                CREATE TABLE paths (
                    number INTEGER PRIMARY KEY, name BLOB NOT NULL,
                    file BLOB NOT NULL -- the name without its folders
                );
                CREATE TABLE changes (
                    path INTEGER NOT NULL, "commit" INTEGER NOT NULL,
                    old BLOB, new BLOB, modes INTEGER NOT NULL, -- old mode times 2^20 plus new mode
                    PRIMARY KEY (path, "commit")
                ) WITHOUT ROWID;
                CREATE TABLE graph (
                    first INTEGER PRIMARY KEY, -- the first of the commits in this row
                    parents BLOB NOT NULL, -- of each commit the first parent, four bytes each
                    merges BLOB NOT NULL, -- commits with several parents, each before each further one
                    days BLOB NOT NULL -- of each commit the committer's day
                );
                CREATE TABLE renames (
                    rules TEXT NOT NULL, "commit" INTEGER NOT NULL,
                    path INTEGER NOT NULL, -- -1 says that all are here
                    former INTEGER NOT NULL,
                    PRIMARY KEY (rules, "commit", path)
                ) WITHOUT ROWID;
                CREATE INDEX renames_by_former ON renames (rules, "commit", former);
                """)
    }

    /// Makes what finds commits and paths by name, after the rows are there.
    static func createIndexes(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE UNIQUE INDEX commits_by_id ON commits (id);
                CREATE UNIQUE INDEX paths_by_name ON paths (name);
                CREATE INDEX paths_by_file ON paths (file);
                """)
    }
}
