/// What is staged: the files of the next commit.
package struct Index: Hashable, Sendable {
    /// One file in the index; during a conflict a path has up to three.
    package struct Entry: Hashable, Sendable {
        /// The path from the top of the work tree.
        package let path: RepositoryPath
        /// What it is; never a folder.
        package let mode: FileMode
        /// The blob; the empty one for `isIntentToAdd`.
        package let id: ObjectID
        /// 0, or in a conflict 1 for the common ancestor, 2 for ours, 3 for theirs.
        package let stage: Int
        /// `git add --intent-to-add`: announced, but not part of the next commit.
        package let isIntentToAdd: Bool
        /// Left out of the work tree by a sparse checkout; part of the next commit all the same.
        package let isSkippedInWorkTree: Bool
    }

    /// All entries, ordered by the bytes of their paths, then by stage.
    package let entries: [Entry]

    /// A merge waits for somebody to resolve conflicts: there is no next commit yet.
    package var hasConflicts: Bool { entries.contains { $0.stage != 0 } }
}

extension Repository {
    /// Reads the index as of now: the one that `GIT_INDEX_FILE` named when the repository was opened, else its own.
    ///
    /// Throws as `readIndex`.
    package func index() throws(GitError) -> Index {
        var entries: [Index.Entry] = []
        try readIndex { path, entry in
            entries.append(
                Index.Entry(
                    path: RepositoryPath(bytes: path), mode: entry.mode, id: entry.id, stage: entry.stage,
                    isIntentToAdd: entry.isIntentToAdd, isSkippedInWorkTree: entry.isSkippedInWorkTree))
        }
        return Index(entries: entries)
    }

    /// Calls `body` with each entry of the index and the bytes of its path, ordered by these and then by stage.
    ///
    /// A file that does not exist is an empty index, as in git; the folders of a sparse index are listed file by
    /// file. Returns the tree that git has noted for these entries, and commits without looking at them again; nil
    /// where it has noted none. Throws `unsupported` for a split index, `corrupt`, and as `items`. Never writes.
    @discardableResult package func readIndex(
        _ body: (_ path: [UInt8], _ entry: IndexFile.Entry) -> Void
    ) throws(GitError) -> ObjectID? {
        func take(_ path: [UInt8], _ entry: IndexFile.Entry) throws(GitError) {
            guard entry.mode == .directory else { return body(path, entry) }
            for item in try items(in: entry.id) {
                body(
                    path + item.path.bytes,
                    IndexFile.Entry(mode: item.mode, id: item.id, isSkippedInWorkTree: true))
            }
        }
        // Git writes a new file and renames it, so that a mapped one never changes.
        if let file = MappedFile(indexFile) {
            return try unsafe IndexFile.read(file.bytes, name: indexFile, take)
        }
        guard let bytes = try SmallFile.bytes(indexFile) else { return nil }
        return try IndexFile.read(bytes, name: indexFile, take)
    }
}
