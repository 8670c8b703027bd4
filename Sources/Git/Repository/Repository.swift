import Diagnostics

/// An opened git repository: everything is read and written through it, and nothing of it leaves but values.
///
/// It is not `Sendable`: each task opens its own. Several of them, also of one repository, may be used at once.
package final class Repository {
    let handle: RepositoryHandle
    let objects: ObjectDatabase
    /// The path of the index: the one that `GIT_INDEX_FILE` names, else the repository's own. It need not exist.
    package let indexFile: String
    /// Where objects are looked for first, without what these folders borrow from.
    private let objectFolders: [String]
    /// What reads objects, made when it is first needed.
    lazy var reader = makeReader()
    private var hasReader = false
    private var sharedPacks: PackSet?
    /// The indexes of packs are whole, so that libgit2 can be let near them.
    private var hasCheckedPacks = false
    /// What was read of trees lately: along history each is needed twice, by its commit and by its child.
    var trees = SlotCache<ObjectID, Tree>(limit: 8 << 20, count: 1_024)
    /// How many folders and items one walk or comparison of trees may visit.
    var treeVisits = TreeLimits.visits

    /// What is read in place of something else.
    var replacements = Replacements.none

    /// The environment in which it was opened, for `git` to be run in.
    let environment: [String: String]

    /// The folder with the files; nil in a bare repository.
    package let workTree: String?

    /// This is a shallow clone: history ends early, in `GitError.Reason.beyondShallowEdge`.
    package let isShallow: Bool

    /// This is a partial clone: objects may be missing, and libgit2 does not fetch them as git does.
    package let isPartialClone: Bool

    /// References cannot be written: a push waits for the verdict of the hook in which this runs.
    package let isQuarantined: Bool

    init(
        handle: consuming RepositoryHandle, objects: consuming ObjectDatabase, objectFolders: [String],
        workTree: String?, indexFile: String, isShallow: Bool, isPartialClone: Bool, isQuarantined: Bool,
        environment: [String: String]
    ) {
        self.handle = handle
        self.objects = objects
        self.objectFolders = objectFolders
        self.workTree = workTree
        self.indexFile = indexFile
        self.isShallow = isShallow
        self.isPartialClone = isPartialClone
        self.isQuarantined = isQuarantined
        self.environment = environment
    }

    deinit {
        // The memory of trees goes back to the object database while that is still open.
        trees = SlotCache(limit: 0, count: 1)
    }

    /// The repository's own folder, `.git` for most; of a linked work tree its folder below `.git/worktrees`.
    package var gitDirectory: String { handle.gitDirectory }

    /// The folder that linked work trees share with the main one: objects, branches, configuration, hooks.
    package var commonDirectory: String { handle.commonDirectory }

    /// The packs as this handle has mapped them.
    ///
    /// Those of another handle of the same repository may be put here before anything is read, so that a process maps
    /// them once.
    package var packs: PackSet {
        get { reader.packs }
        set { sharedPacks = newValue }
    }

    /// The paths of the packs that the repository has now, without ending.
    package var packPaths: [String] { ObjectFolders.withAlternates(objectFolders).flatMap(PackFiles.paths) }

    /// Whether this handle has mapped no other packs than those that the repository has now; `git gc` takes packs away,
    /// and what still holds them holds their room on the disk.
    package var hasCurrentPacks: Bool { !hasReader || reader.packs.isAt(packPaths) }

    private func makeReader() -> ObjectReader {
        hasReader = true
        return ObjectReader(folders: ObjectFolders.withAlternates(objectFolders), packs: sharedPacks)
    }

    /// Reads an object, or what stands for it; throws when it is missing or damaged. `kind` is what it should be.
    func read(any id: ObjectID, kind: ObjectKind = .commit) throws(GitError) -> StoredObject {
        let actual = try replacements.object(for: id)
        do {
            return try reader.object(actual)
        } catch {
            throw explain(error, kind: kind)
        }
    }

    /// Reads an object of the given kind; throws when it is missing, damaged or of another kind.
    func read(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> StoredObject {
        let object = try read(any: id, kind: kind)
        guard object.kind == kind else {
            throw GitError(
                .corrupt, .isA(object.kind), attempt: .read(kind), subject: id.description)
        }
        return object
    }

    /// Throws where libgit2 must not be let near the packs: it crashes on some damaged indexes. Linear in the size of their indexes, once.
    func checkPacks() throws(GitError) {
        guard !hasCheckedPacks else { return }
        if let flaw = packs.flaw {
            throw GitError(.corrupt, flaw, attempt: .openObjects, subject: gitDirectory)
        }
        hasCheckedPacks = true
    }
}
