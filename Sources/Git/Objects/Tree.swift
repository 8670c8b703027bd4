/// The stored bytes of one folder, not parsed yet.
struct Tree {
    /// Nothing for a folder without entries.
    let object: StoredObject?

    /// A folder without entries.
    static var empty: Tree { Tree(object: nil) }

    var count: Int { object?.count ?? 0 }

    /// Lends the bytes; they must not be used after the body returns.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        guard let object else { return unsafe body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return unsafe object.withBytes(body)
    }

    /// All entries in git's order; nil when the bytes are not a tree.
    func entries() -> [TreeEntry]? {
        unsafe withBytes { bytes in
            var entries: [TreeEntry] = []
            var offset = 0
            while offset < bytes.count {
                guard let layout = unsafe TreeEntryLayout(bytes, at: offset) else { return nil }
                unsafe entries.append(layout.entry(bytes))
                offset = layout.end
            }
            return entries
        }
    }

    /// The entry with the name; nil where there is none.
    func entry(named name: ArraySlice<UInt8>) -> TreeEntry? {
        unsafe withBytes { bytes in
            var offset = 0
            while offset < bytes.count, let layout = unsafe TreeEntryLayout(bytes, at: offset) {
                if layout.name.count == name.count, unsafe bytes[layout.name].elementsEqual(name) {
                    return unsafe layout.entry(bytes)
                }
                offset = layout.end
            }
            return nil
        }
    }
}

extension Repository {
    /// The entries of one folder, in git's order. Throws `missingObject`, `corrupt`. C: `git_odb_read`.
    package func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
        guard let entries = try storedTree(id).entries() else { throw Self.malformedTree(id) }
        return entries
    }

    /// Reads a tree, or finds it among those read lately.
    func storedTree(_ id: ObjectID) throws(GitError) -> Tree {
        if let tree = trees[id] { return tree }
        let tree = id == .emptyTree ? .empty : Tree(object: try read(id, as: .tree))
        trees.insert(tree, for: id, size: tree.count)
        return tree
    }

    static func malformedTree(_ id: ObjectID) -> GitError {
        GitError(.corrupt, "its entries are malformed", attempt: "read the tree", subject: id.description)
    }
}
