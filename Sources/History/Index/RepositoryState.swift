package import Git

/// What an index of a repository has to know to be current.
package struct RepositoryState: Sendable, Hashable {
    /// The commits to begin at: the one asked about, HEAD's, and those of all branches.
    let tips: [ObjectID]
    /// The commit asked about; `nil` while the branch has none.
    let tip: ObjectID?
    /// Where a shallow clone ends, as text; empty for a whole one.
    let edge: String

    /// The state as it is now, as seen from a commit. Goes with the number of branches.
    package init(_ repository: Repository, tip: ObjectID?) throws(GitError) {
        self.tip = tip
        let branches = try repository.references(prefix: "refs/heads/").compactMap { reference in
            if case .object(let id) = reference.target { id } else { nil }
        }
        var seen: Set<ObjectID> = []
        tips = ([tip, try repository.head().commitID].compactMap(\.self) + branches).filter { seen.insert($0).inserted }
        edge = try repository.shallowEdge().sorted().map(\.description).joined(separator: " ")
    }
}
