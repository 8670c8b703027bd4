extension Repository {
    /// What stands at a path below a tree; nil where nothing does. The empty path is the tree itself.
    ///
    /// Throws `missingObject`, `corrupt`, `malformedTree`.
    package func entry(at path: RepositoryPath, in tree: ObjectID) throws(GitError) -> TreeChange.Side? {
        var found = TreeStep.folder(tree)
        var folder: [UInt8] = []
        for name in path.bytes.split(separator: UInt8(ascii: "/")) {
            guard found.mode == .directory else { return nil }
            let entries = try checkedTree(found.id, at: RepositoryPath(bytes: folder))
            guard let next = entries.entry(named: name) else { return nil }
            folder += (folder.isEmpty ? [] : [UInt8(ascii: "/")]) + name
            found = TreeChange.Side(mode: next.mode, id: next.id)
        }
        return found
    }
}
