package import Git
import GitRecords
package import Records

/// One path of a register at which two states differ.
package struct FileChange: Sendable {
    /// The path, from the register's root.
    package let path: String
    /// What stood there.
    package let old: SourceFile?
    /// What stands there now.
    package let new: SourceFile?
}

extension RegisterRepository {
    /// What differs in the register's folder between two trees of the repository.
    package func changes(from old: ObjectID, to new: ObjectID) throws -> [FileChange] {
        let changes = try shared.with { repository throws(GitError) in try repository.difference(from: old, to: new) }
        return changes.compactMap { change in
            registerPath(change.path).map { path in
                FileChange(
                    path: path, old: change.old.flatMap { SourceFile(path: path, $0) },
                    new: change.new.flatMap { SourceFile(path: path, $0) })
            }
        }
    }

    /// What differs in the register's folder between a commit and what is staged.
    ///
    /// Where git has noted the tree of what is staged, as it has when it is about to commit, this costs with the
    /// changes; else with the register.
    package func stagedChanges(
        _ staged: any RecordSource, tree: ObjectID?, since commit: ObjectID
    ) throws -> [FileChange] {
        if let tree {
            let before = try shared.with { repository throws(GitError) in try repository.commit(commit).treeID }
            return try changes(from: before, to: tree)
        }
        let before = try TreeSource(shared, commit: commit, folder: folder)
        return try staged.files(below: "").differences(from: try before.files(below: ""))
            .map { FileChange(path: $0.path, old: $0.old, new: $0.new) }
    }
}
