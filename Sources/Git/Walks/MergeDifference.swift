extension Repository {
    /// The paths at which a merge differs from every one of its parents, in git's order: those of `git log -c`.
    ///
    /// The old side is that of the first parent. Folders that equal one parent's are skipped unread, so the cost goes
    /// with what the merge itself decided and not with what its branches did. Throws as `difference(from:to:)`.
    package func difference(fromAll parents: [ObjectID], to tree: ObjectID) throws(GitError) -> [TreeChange] {
        guard parents.count > 1 else { return try difference(from: parents.first, to: tree) }
        var changes: [TreeChange] = []
        var limits = TreeLimits(visits: treeVisits)
        // Folders that differ from all parents' and are still to be compared, the next one last; the parents' ids in
        // their order, nil for one without the folder.
        var pending: [(prefix: [UInt8], tree: ObjectID?, parents: [ObjectID?], depth: Int)] = []
        if !parents.contains(tree) { pending.append(([], tree, parents, 0)) }
        while let folder = pending.popLast() {
            try limits.visit(depth: folder.depth, in: tree)
            let path = RepositoryPath(bytes: folder.prefix)
            var steps = try steps(from: folder.parents[0], to: folder.tree, at: path)
            // By step, the folder of each parent at it.
            var inner = steps.map { [$0.isFolder ? $0.old?.id : nil] }
            for parent in folder.parents.dropFirst() where !steps.isEmpty {
                let others = Dictionary(
                    try self.steps(from: parent, to: folder.tree, at: path).map { (StepKey($0), $0) },
                    uniquingKeysWith: { $1 })
                let kept = steps.indices.filter { others[StepKey(steps[$0])] != nil }
                inner = kept.map { inner[$0] + [others[StepKey(steps[$0])].flatMap { $0.isFolder ? $0.old?.id : nil }] }
                steps = kept.map { steps[$0] }
            }
            for (step, parents) in zip(steps, inner).reversed() {
                let path = folder.prefix + step.name
                if step.isFolder {
                    pending.append((path + [UInt8(ascii: "/")], step.new?.id, parents, folder.depth + 1))
                } else {
                    changes.append(TreeChange(path: RepositoryPath(bytes: path), old: step.old, new: step.new))
                }
            }
        }
        return changes.sorted { $0.path < $1.path }
    }

    /// Tells the steps of one folder apart: a file and a folder may have one name in two trees.
    private struct StepKey: Hashable {
        let name: [UInt8]
        let isFolder: Bool

        init(_ step: TreeStep) {
            name = step.name
            isFolder = step.isFolder
        }
    }
}
