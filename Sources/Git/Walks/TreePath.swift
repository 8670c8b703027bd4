extension Repository {
    /// What stands at a path below a tree; nil where nothing does. The empty path is the tree itself.
    ///
    /// Throws `missingObject`, `corrupt`.
    func entry(at path: RepositoryPath, in tree: ObjectID) throws(GitError) -> TreeChange.Side? {
        var found = TreeStep.folder(tree)
        for name in path.bytes.split(separator: UInt8(ascii: "/")) {
            guard found.mode == .directory else { return nil }
            guard let next = try storedTree(found.id).entry(named: name) else { return nil }
            found = TreeChange.Side(mode: next.mode, id: next.id)
        }
        return found
    }
}
