import CLibgit2

extension Repository {
    /// The best common ancestors of two commits: none when their histories have nothing in common, several after
    /// criss-cross merges. Throws `beyondShallowEdge`, `missingObject`, `corrupt`. C: `git_merge_bases`.
    package func mergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
        var left = one.oid
        var right = other.oid
        var found = unsafe git_oidarray()
        defer { unsafe git_oidarray_dispose(&found) }
        let code = unsafe git_merge_bases(&found, handle.pointer, &left, &right)
        do {
            try checked(code, "find the common ancestors of", on: "\(one) \(other)")
        } catch  where error.reason == .notFound {
            return []
        }
        return unsafe UnsafeBufferPointer(start: found.ids, count: found.count).map { ObjectID($0) }
    }

    /// The commit is the other one or among its ancestors, as `git merge-base --is-ancestor` has it.
    ///
    /// Throws `beyondShallowEdge`, `missingObject`, `corrupt`. C: `git_graph_descendant_of`.
    package func isAncestor(_ ancestor: ObjectID, of commit: ObjectID) throws(GitError) -> Bool {
        guard ancestor != commit else { return true }
        var young = commit.oid
        var old = ancestor.oid
        let code = unsafe git_graph_descendant_of(handle.pointer, &young, &old)
        try checked(code, "compare the ages of", on: "\(ancestor) \(commit)")
        return code == 1
    }
}
