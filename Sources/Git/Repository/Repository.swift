/// An opened git repository: everything is read and written through it, and nothing of it leaves but values.
///
/// It is not `Sendable`: each task opens its own. Several of them, also of one repository, may be used at once.
package final class Repository {
    let handle: RepositoryHandle
    let objects: ObjectDatabase
    let indexFile: String
    /// Where objects are looked for first, without what these folders borrow from.
    private let objectFolders: [String]
    /// The packs, opened when they are first needed.
    ///
    /// Those of another handle of the same repository may be put here before anything is read, so that a process maps
    /// them once.
    package lazy var packs = PackSet(folders: ObjectFolders.withAlternates(objectFolders))
    /// What reads packs faster than libgit2.
    private lazy var packReader = PackReader(packs)
    /// What was read of trees lately: along history each is needed twice, by its commit and by its child.
    var trees = Recent<ObjectID, Tree>(limit: 8 << 20, count: 1_024)
    /// How many folders and items one walk or comparison of trees may visit.
    var treeVisits = TreeLimits.visits

    /// What is read in place of something else.
    var replacements = Replacements.none

    /// The folder with the files; nil in a bare repository.
    package let workTree: String?

    /// This is a shallow clone: history ends early, in `GitError.Reason.beyondShallowEdge`.
    package let isShallow: Bool

    /// This is a partial clone: objects may be missing, and libgit2 does not fetch them as git does.
    package let isPartialClone: Bool

    /// References cannot be written: a push waits for the verdict of the hook in which this runs.
    package let isQuarantined: Bool

    /// Compare the content of each object that is read with its id (the default).
    ///
    /// Costs as much time as the reading itself. `docs/decisions/0004-hash-checks.md` tells when to switch it off.
    package var checksHashes = true

    init(
        handle: consuming RepositoryHandle, objects: consuming ObjectDatabase, objectFolders: [String],
        workTree: String?, indexFile: String, isShallow: Bool, isPartialClone: Bool, isQuarantined: Bool
    ) {
        self.handle = handle
        self.objects = objects
        self.objectFolders = objectFolders
        self.workTree = workTree
        self.indexFile = indexFile
        self.isShallow = isShallow
        self.isPartialClone = isPartialClone
        self.isQuarantined = isQuarantined
    }

    deinit {
        // The memory of trees goes back to the object database while that is still open.
        trees = Recent(limit: 0, count: 1)
    }

    /// The repository's own folder, `.git` for most; of a linked work tree its folder below `.git/worktrees`.
    package var gitDirectory: String { handle.gitDirectory }

    /// The folder that linked work trees share with the main one: objects, branches, configuration, hooks.
    package var commonDirectory: String { handle.commonDirectory }

    /// Reads an object, or what stands for it; throws when it is missing or damaged. `kind` is what it should be.
    func read(any id: ObjectID, kind: ObjectKind = .commit) throws(GitError) -> StoredObject {
        let actual = try replacements.object(for: id)
        do {
            return try checksHashes ? objects.read(actual) : readUnverified(actual)
        } catch {
            throw explain(error, kind: kind)
        }
    }

    /// Reads an object of the given kind; throws when it is missing, damaged or of another kind.
    func read(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> StoredObject {
        let object = try read(any: id, kind: kind)
        guard object.kind == kind else {
            throw GitError(
                .corrupt, "it is a \(object.kind)", attempt: "read the \(kind)", subject: id.description)
        }
        return object
    }

    /// Reads an object as git does, without comparing its content with its id.
    private func readUnverified(_ id: ObjectID) throws(GitError) -> StoredObject {
        if let object = packed(id) { return object }
        return try objects.readUnverified(id)
    }

    /// A packed object; nil where libgit2 has to be asked, as for everything that is compared with its id.
    func packed(_ id: ObjectID) -> StoredObject? { checksHashes ? nil : packReader.object(id) }
}
