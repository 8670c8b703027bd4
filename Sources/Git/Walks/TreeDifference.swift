/// One path at which two trees differ.
package struct TreeChange: Hashable, Sendable {
    /// What stands at the path in one of the trees.
    package struct Side: Hashable, Sendable {
        /// What it is; never a folder.
        package let mode: FileMode
        /// The blob, or the submodule's commit.
        package let id: ObjectID

        /// Makes one side.
        package init(mode: FileMode, id: ObjectID) {
            self.mode = mode
            self.id = id
        }
    }

    /// The path from the trees that were compared.
    package let path: RepositoryPath
    /// The path in the old tree; nil when it was added.
    package let old: Side?
    /// The path in the new tree; nil when it was removed.
    package let new: Side?
}

extension Repository {
    /// What must change to make the new tree of the old one, in git's order; nil stands for an empty tree.
    ///
    /// The same paths as `git diff-tree -r --no-renames`. Folders with equal ids are skipped unread, so the cost
    /// goes with the changes. Where a file gives way to a folder, one path is removed and others are added.
    /// `enters` is asked for each folder that differs; where it says no, changes are left out. Throws
    /// `missingObject`, `corrupt`, `malformedTree`, `tooLarge`.
    package func difference(
        from old: ObjectID?, to new: ObjectID?, enters: (RepositoryPath) -> Bool = { _ in true }
    ) throws(GitError) -> [TreeChange] {
        guard old != new else { return [] }
        var changes: [TreeChange] = []
        var limits = TreeLimits(visits: treeVisits)
        let root = TreeStep(name: [], old: old.map(TreeStep.folder), new: new.map(TreeStep.folder))
        // What is still to do, the next thing last.
        var pending = [(prefix: [UInt8](), step: root, depth: 0)]
        while let (prefix, step, depth) = pending.popLast() {
            try limits.visit(depth: depth, in: new ?? old ?? .zero)
            let path = RepositoryPath(bytes: prefix + step.name)
            guard step.isFolder else {
                changes.append(TreeChange(path: path, old: step.old, new: step.new))
                continue
            }
            guard depth == 0 || enters(path) else { continue }
            let inside = depth == 0 ? [] : path.bytes + [UInt8(ascii: "/")]
            for inner in try steps(from: step.old?.id, to: step.new?.id, at: path).reversed() {
                pending.append((inside, inner, depth + 1))
            }
        }
        return changes
    }

    /// The names at which two versions of a folder differ; nil stands for an empty one.
    func steps(
        from old: ObjectID?, to new: ObjectID?, at path: RepositoryPath
    ) throws(GitError) -> [TreeStep] {
        let left = try old.map { id throws(GitError) in try checkedTree(id, at: path) } ?? .empty
        let right = try new.map { id throws(GitError) in try storedTree(id) } ?? .empty
        do {
            return try TreeStep.between(left, right)
        } catch {
            throw error.error(new ?? .emptyTree, at: path)
        }
    }
}
