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
    /// A file that does not exist is an empty index, as in git; the folders of a sparse index are listed file by
    /// file. Throws `unsupported` for a split index, `corrupt`, and as `items`. Never writes.
    package func index() throws(GitError) -> Index {
        let attempt = "read the index"
        guard let bytes = try SmallFile.bytes(indexFile) else { return Index(entries: []) }
        let file: IndexFile
        do {
            file = try IndexFile(bytes)
        } catch {
            switch error {
            case .unsupported(let feature): throw feature.error(attempt, on: indexFile)
            case .malformed(let offset):
                throw GitError(.corrupt, "it is malformed at byte \(offset)", attempt: attempt, subject: indexFile)
            }
        }
        var entries: [Index.Entry] = []
        entries.reserveCapacity(file.entries.count)
        for entry in file.entries {
            guard entry.mode == .directory else {
                entries.append(entry)
                continue
            }
            for item in try items(in: entry.id) {
                entries.append(
                    Index.Entry(
                        path: RepositoryPath(bytes: entry.path.bytes + item.path.bytes), mode: item.mode, id: item.id,
                        stage: 0, isIntentToAdd: false, isSkippedInWorkTree: true))
            }
        }
        return Index(entries: entries)
    }
}
