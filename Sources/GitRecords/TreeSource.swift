package import Git
package import Records

/// A register as a tree of a repository holds it: that of a commit, whatever is checked out.
package struct TreeSource: RecordSource {
    /// The tree that the register's paths begin from.
    package let tree: ObjectID
    private let repository: SharedRepository
    private let blobs: BlobReader
    private var listings: TreeListings { repository.listings }

    /// Makes a source of a tree, such as a commit's.
    package init(_ repository: SharedRepository, tree: ObjectID) {
        self.repository = repository
        self.tree = tree
        blobs = BlobReader(repository: repository)
    }

    /// Makes a source of a folder of a commit's tree; a folder that the commit lacks is an empty register.
    package init(_ repository: SharedRepository, commit: ObjectID, folder: String = "") throws(GitError) {
        let tree = try repository.with { repository throws(GitError) in
            try repository.folder(folder, in: repository.commit(commit).treeID)
        }
        self.init(repository, tree: tree ?? .emptyTree)
    }

    package func files(below folder: String) throws(SourceError) -> FileListing {
        do {
            return try repository.with { [listings] repository throws(GitError) in
                guard let top = try repository.entry(at: folder, in: tree) else { return FileListing() }
                guard top.mode == .directory else {
                    var instead = FileListing()
                    if let kind = SourceFile.Kind(top.mode) {
                        instead.append(Array(top.path.utf8)[...], kind: kind, content: ContentID(top.id))
                    }
                    return instead
                }
                return try listings.files(of: top.id, at: folder, in: repository)
            }
        } catch {
            throw SourceError(error)
        }
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, limit: limit) else { throw BlobReader.absence(path) }
        return bytes
    }

    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        guard let content = file.content else { return try read(file.path, limit: limit) }
        guard file.kind == .regular else { throw BlobReader.refusal(file.path) }
        return try blobs.read(ObjectID(content), path: file.path, limit: limit)
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        let entry: Repository.Found?
        do {
            entry = try repository.with { repository throws(GitError) in try repository.entry(at: path, in: tree) }
        } catch {
            throw SourceError(error)
        }
        guard let entry else { return nil }
        guard entry.path.utf8.elementsEqual(path.utf8) else {
            if entry.mode == .file || entry.mode == .executable { return nil }
            throw BlobReader.refusal(path, below: entry.path)
        }
        guard entry.mode == .file || entry.mode == .executable else { throw BlobReader.refusal(path) }
        return try blobs.read(entry.id, path: path, limit: limit)
    }
}

extension Repository {
    /// The tree of a folder below a tree; `nil` where there is no such folder.
    package func folder(_ path: String, in tree: ObjectID) throws(GitError) -> ObjectID? {
        try entry(at: path, in: tree).flatMap { $0.mode == .directory ? $0.id : nil }
    }

    /// What was found on the way to a path.
    fileprivate struct Found: Sendable {
        /// The path that leads to it: the one asked for, or that of what stands in the place of a folder above.
        var path: String
        var mode: FileMode
        var id: ObjectID
    }

    /// What stands at a path below a tree, the tree itself where the path is empty, or what stands in the place of a
    /// folder above it; `nil` where nothing does.
    fileprivate func entry(at path: String, in tree: ObjectID) throws(GitError) -> Found? {
        var found = Found(path: "", mode: .directory, id: tree)
        for part in path.split(separator: "/") {
            guard found.mode == .directory else { return found }
            guard let next = try self.tree(found.id).first(where: { $0.name.elementsEqual(part.utf8) }) else {
                return nil
            }
            found = Found(
                path: found.path.isEmpty ? String(part) : "\(found.path)/\(part)", mode: next.mode, id: next.id)
        }
        return found
    }
}
