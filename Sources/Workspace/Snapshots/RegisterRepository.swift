package import Checks
package import Diagnostics
package import Git
package import GitRecords
package import Records

/// A git repository that holds a register, at its top or in a folder, as the hooks see it.
package struct RegisterRepository: Sendable {
    /// The repository.
    package let shared: SharedRepository
    /// The register's folder in it; empty for the top.
    package let folder: String
    /// The day that rules look from.
    package let day: Day
    /// Where results of earlier checks are kept; `nil` to compute everything afresh.
    package private(set) var store: (any CacheStore)?
    /// What reading and checking its registers may cost; `nil` where each may take as much as the usual limits allow.
    private var budget: LoadBudget?

    /// Takes a repository; without `folder` the one counts that `hooks install` has noted in git's configuration.
    package init(
        _ shared: SharedRepository, folder: String? = nil, day: Day, usesCache: Bool = true
    ) throws(GitError) {
        self.shared = shared
        self.day = day
        let noted: String?
        (noted, store) = try shared.with { repository throws(GitError) in
            (
                folder == nil ? try repository.configuration(Self.folderEntry) : folder,
                usesCache ? FolderCacheStore(folder: repository.cacheFolder) : nil
            )
        }
        self.folder = noted.map(Self.folder) ?? ""
    }

    /// The same repository with another place for results of checks.
    package func caching(in store: (any CacheStore)?) -> RegisterRepository {
        var repository = self
        repository.store = store
        return repository
    }

    /// The same repository, all of whose registers are read and checked within one budget.
    package func within(_ budget: LoadBudget) -> RegisterRepository {
        var repository = self
        repository.budget = budget
        return repository
    }

    /// The entry of git's configuration that names the register's folder where it is not the top.
    package static let folderEntry = "kumppani.folder"

    /// The folder that a person means who may have written `./register/`.
    package static func folder(written path: String) -> String {
        path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    /// The register as a commit holds it; `nil` where that commit holds none.
    package func register(at commit: ObjectID) throws -> RegisterSnapshot? {
        try RegisterSnapshot(
            source: TreeSource(shared, commit: commit, folder: folder), folder: folder, day: day, store: store,
            budget: budget ?? LoadBudget()
        ) {
            try TreeSource(shared, commit: commit)
        }
    }

    /// The files of the register as the coming commit will hold them.
    package func staged() throws -> IndexSource { try IndexSource(shared, folder: folder) }

    /// The files of the register as the coming commit will hold them, for whoever reads few of them: where git has noted
    /// their tree, they are read from there, and not listed.
    package func stagedFiles() throws -> (source: any RecordSource, tree: ObjectID?) {
        let found = try shared.with { repository throws(GitError) -> (tree: ObjectID, folder: ObjectID?)? in
            try repository.readIndex { _, _ in }.map { tree throws(GitError) in
                (tree, try repository.folder(folder, in: tree))
            }
        }
        guard let (tree, inside) = found else { return (try staged(), nil) }
        return (TreeSource(shared, tree: inside ?? .emptyTree), tree)
    }

    /// The register in what is staged; `nil` where there is none.
    package func stagedRegister(in source: any RecordSource) throws -> RegisterSnapshot? {
        try RegisterSnapshot(
            source: source, folder: folder, day: day, store: store, budget: budget ?? LoadBudget()
        ) { try IndexSource(shared) }
    }

    /// The register as a commit holds it; `nil` also where its `register.yaml` cannot be followed.
    package func readableRegister(at commit: ObjectID) throws -> RegisterSnapshot? {
        do {
            return try register(at: commit)
        } catch let error as RegisterError where !error.isDamage {
            return nil
        }
    }

    /// The problems that a commit's register has; where it cannot be read at all, what is wrong with its frame.
    ///
    /// They are cached for each tree.
    package func earlierProblems(at commit: ObjectID?) throws -> [ProblemIdentity] {
        guard let commit else { return [] }
        let tree = try shared.with { repository throws(GitError) in try repository.commit(commit).treeID }
        if let known = problemCache?.problems(of: name(of: tree)) { return known }
        let problems: [Diagnostic]
        do {
            problems = try register(at: commit)?.report().problems ?? []
        } catch let error as RegisterError where !error.isDamage {
            problems = error.diagnostics
        }
        return cache(problems, of: tree)
    }

    /// Caches the problems of a tree, if it is known, for when it will have become a commit.
    @discardableResult package func cache(_ problems: [Diagnostic], of tree: ObjectID?) -> [ProblemIdentity] {
        let problems = problems.map(ProblemIdentity.init)
        if let tree { problemCache?.save(problems, of: name(of: tree)) }
        return problems
    }

    private var problemCache: ProblemCache? { store.map { ProblemCache($0, day: day) } }

    private func name(of tree: ObjectID) -> String { "\(tree) \(folder)" }

    /// A path of the register as a path of the repository.
    package func repositoryPath(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }

    /// A path of the repository as a path of the register; `nil` where it lies outside.
    package func registerPath(_ path: RepositoryPath) -> String? {
        path.path(below: RepositoryPath(folder))?.description
    }
}
