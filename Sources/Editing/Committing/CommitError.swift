package import Diagnostics
package import Git

/// A commit could not be made, and nothing has changed.
package struct CommitError: ExplainedError, Hashable {
    /// What kind of failure it is, for doors that can do something about some of them.
    package let reason: Reason
    package let message: Text
    package let hint: Text?

    /// The kinds of failure.
    package enum Reason: Sendable, Hashable {
        /// The branch already holds all that was to be committed.
        case nothingChanged
        /// The message says nothing.
        case emptyMessage
        /// HEAD stands on no branch.
        case detached
        /// A merge, a rebase or the like waits for its end, or has left conflicts.
        case operationUnderWay
        /// Another work tree stands on the branch.
        case checkedOutElsewhere
        /// Somebody has staged or unsaved work in these files.
        case unfinishedWork([RepositoryPath])
        /// A file does not lie in the work tree as an ordinary file with the bytes that are stored.
        case unusualFile(RepositoryPath)
        /// Another program holds a lock file of git.
        case locked
        /// Another process of ours has been committing here for too long.
        case busy
        /// The branch has moved again and again.
        case moved
        /// The branch cannot begin, since another one has its name as a folder or is a folder of it.
        case impossibleBranch
    }

    init(_ reason: Reason, _ message: Text, hint: Text? = nil) {
        self.reason = reason
        self.message = message
        self.hint = hint
    }

    /// Somebody's work in a file that was to be committed.
    struct Work {
        let path: RepositoryPath
        let isStaged: Bool
    }
}
