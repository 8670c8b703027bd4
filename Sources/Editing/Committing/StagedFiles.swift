import Git

/// What the index says of some paths.
struct StagedFiles {
    /// The entries of those that it has.
    let entries: [RepositoryPath: IndexFile.Entry]

    /// Reads the index. Throws ``CommitError`` where a merge has left conflicts in it, and where a file is staged in the place
    /// of a folder above one of the paths.
    init(of paths: [RepositoryPath], in repository: Repository) throws {
        let folders = Set(paths.flatMap(\.folders))
        var wanted = folders.union(paths).sorted()[...]
        var inConflict: RepositoryPath?
        var entries: [RepositoryPath: IndexFile.Entry] = [:]
        try repository.readIndex { path, entry in
            if entry.stage != 0 { inConflict = RepositoryPath(bytes: path) }
            while let first = wanted.first, first.bytes.lexicographicallyPrecedes(path) {
                wanted.removeFirst()
            }
            if let first = wanted.first, first.bytes == path { entries[first] = entry }
        }
        if let inConflict { throw CommitError.inConflict(inConflict) }
        if let file = entries.keys.filter(folders.contains).min() {
            throw CommitError.unfinishedWork([CommitError.Work(path: file, isStaged: true)])
        }
        self.entries = entries
    }
}

extension RepositoryPath {
    /// The folders above it, the highest first.
    var folders: [RepositoryPath] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map {
            RepositoryPath(bytes: Array(bytes[..<$0]))
        }
    }
}
