package import Git

/// One path that one commit changed, as the index knows it.
package struct IndexedChange: Sendable, Hashable {
    /// One version of a file.
    package struct Version: Sendable, Hashable {
        /// The blob.
        package let id: ObjectID
        /// What it is; a symbolic link or a submodule is no record.
        package let mode: FileMode

        /// Whether it may be a record.
        package var isFile: Bool { mode == .file || mode == .executable }
    }

    /// The path.
    package let path: RepositoryPath
    /// The commit.
    package let commit: ObjectID
    /// The commit's number in the index; of two related commits the later one has the higher number.
    package let number: Int
    /// When it was committed, in seconds since 1970, but never before its parents.
    package let seconds: Int64
    /// It has several parents, and changed the path with regard to all of them; ``old`` is the first one's.
    package let isMerge: Bool
    /// What stood there before; `nil` where nothing did.
    package let old: Version?
    /// What stands there since; `nil` where nothing does.
    package let new: Version?

    /// Whether it came after another, by history where the commits are related, else by time.
    package func isAfter(_ other: IndexedChange) -> Bool { (seconds, number) > (other.seconds, other.number) }
}
