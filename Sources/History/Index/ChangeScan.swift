import Git

extension Repository {
    /// What a commit itself changed: the paths at which its tree differs from the trees of all its parents.
    ///
    /// What a merge only brought along from one side is not among them, so each change belongs to one commit.
    /// The old side is that of the first parent; nil among the parents stands for an empty tree.
    func ownChanges(tree: ObjectID, parentTrees: [ObjectID]) throws(GitError) -> [TreeChange] {
        var changes = try difference(from: parentTrees.first, to: tree)
        for parent in parentTrees.dropFirst() where !changes.isEmpty {
            let folders = Set(changes.flatMap(\.path.folders))
            let others = Set(try difference(from: parent, to: tree, enters: { folders.contains($0.bytes) }).map(\.path))
            changes.removeAll { !others.contains($0.path) }
        }
        return changes
    }
}

extension RepositoryPath {
    /// The folders that the path lies in, outermost first.
    fileprivate var folders: [[UInt8]] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { Array(bytes[..<$0]) }
    }
}
