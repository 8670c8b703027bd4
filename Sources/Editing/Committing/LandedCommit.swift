package import Git

/// A commit that a branch has got.
package struct LandedCommit: Hashable, Sendable {
    /// The commit.
    package let id: ObjectID
    /// The commit that it follows; nil for the first one of a branch.
    package let parent: ObjectID?
    /// The full name of the branch, such as `refs/heads/main`.
    package let branch: String
    /// The files that were written or removed in the work tree; none in a bare repository.
    package let writtenFiles: [RepositoryPath]
    /// The hooks of somebody else that `git commit` would have run here.
    package let hooksNotRun: [String]
}
