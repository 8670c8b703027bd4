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

    /// All entries in git's order, of a tree that has been checked.
    func entries() -> [TreeEntry] {
        unsafe withBytes { bytes in
            var entries: [TreeEntry] = []
            var offset = 0
            while offset < bytes.count, let layout = unsafe TreeEntryLayout(bytes, at: offset) {
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
    /// The entries of one folder, in git's order. Throws `missingObject`, `corrupt`, `malformedTree`.
    ///
    /// `path` is where the folder stands, for errors.
    package func tree(_ id: ObjectID, at path: RepositoryPath = "") throws(GitError) -> [TreeEntry] {
        try checkedTree(id, at: path).entries()
    }

    /// Reads a tree and looks at all its entries. Throws as `tree`.
    func checkedTree(_ id: ObjectID, at path: RepositoryPath) throws(GitError) -> Tree {
        let tree = try storedTree(id)
        do {
            try tree.check()
        } catch {
            throw error.error(id, at: path)
        }
        return tree
    }

    /// Reads a tree, or finds it among those read lately; its entries may be anything.
    func storedTree(_ id: ObjectID) throws(GitError) -> Tree {
        if let tree = trees[id] { return tree }
        let tree = id == .emptyTree ? .empty : Tree(object: try read(id, as: .tree))
        trees.insert(tree, for: id, size: tree.count)
        return tree
    }
}
