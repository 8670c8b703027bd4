extension ObjectDatabase {
    /// Looks for objects in further folders, and in those that their `info/alternates` names.
    ///
    /// libgit2 follows `info/alternates` only from the folder it opened first: of a fork that borrows from a pool, a
    /// hook would see its quarantine and the fork, but not the pool. Five levels deep, as in git.
    func addAlternates(_ folders: [String], depth: Int = 0) throws(GitError) {
        for folder in folders {
            try addAlternate(folder)
            if depth < 5 { try addAlternates(try ObjectFolders.alternates(of: folder), depth: depth + 1) }
        }
    }
}
