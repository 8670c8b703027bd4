import CLibgit2

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
    /// A file that does not exist is an empty index, as in git. Throws `unsupported` for a split or sparse index,
    /// `corrupt`. Never writes. C: `git_index_open`.
    package func index() throws(GitError) -> Index {
        let handle: IndexHandle
        do {
            handle = try IndexHandle(indexFile)
        } catch  where error.reason == .other {
            throw error.with(reason: .corrupt, message: error.message)
        }
        return Index(entries: handle.entries)
    }
}

/// Owns libgit2's `git_index`, read from a file and tied to no repository.
@safe private struct IndexHandle: ~Copyable {
    private let pointer: OpaquePointer

    init(_ file: String) throws(GitError) {
        unsafe pointer = try Libgit2.create("read the index", on: file) { handle in
            unsafe git_index_open(&handle, file)
        }
    }

    deinit {
        unsafe git_index_free(pointer)
    }

    var entries: [Index.Entry] {
        let count = unsafe git_index_entrycount(pointer)
        return (0..<count).compactMap { position in
            unsafe git_index_get_byindex(pointer, position).map { unsafe Index.Entry($0.pointee) }
        }
    }
}

extension Index.Entry {
    fileprivate init(_ entry: git_index_entry) {
        let extended = unsafe UInt32(entry.flags_extended)
        unsafe self.init(
            path: RepositoryPath(String(cString: entry.path)), mode: FileMode(canonicalizing: entry.mode),
            id: ObjectID(entry.id), stage: Int(entry.flags >> 12 & 3),
            isIntentToAdd: extended & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0,
            isSkippedInWorkTree: extended & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0)
    }
}
