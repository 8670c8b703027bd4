import Checks
package import Git
package import GitRecords

/// The repository that a workspace lies in, and where in it.
package struct OpenedRepository: Sendable {
    /// Its handles.
    package let shared: SharedRepository
    /// It has no work tree.
    package let isBare: Bool
    /// The top of the work tree; of a bare repository the git directory.
    package let top: String
    /// The folder below the top where the workspace starts, empty for the top; in a bare repository the register's
    /// folder that is noted in its configuration.
    package let folder: String
    /// Where results of checks of commits and of the index are kept.
    let store: FolderCacheStore
    /// Where results of checks of this work tree are kept: its files are known by when they were changed.
    let workTreeStore: FolderCacheStore

    /// The folder where the workspace starts, with its top.
    var start: String { folder.isEmpty ? top : "\(top)/\(folder)" }

    init(_ shared: SharedRepository, start: String) throws(GitError) {
        self.shared = shared
        let found = try shared.with { repository throws(GitError) in
            let workTree = repository.workTree.map(Folder.withoutLinks)
            return (
                workTree: workTree, directory: repository.gitDirectory, cache: repository.cacheFolder,
                noted: workTree == nil ? try repository.configuration(RegisterRepository.folderEntry) : nil
            )
        }
        isBare = found.workTree == nil
        top = found.workTree ?? found.directory
        folder = isBare ? found.noted.map(RegisterRepository.folder) ?? "" : Folder.path(of: start, below: top) ?? ""
        store = FolderCacheStore(folder: found.cache)
        workTreeStore = FolderCacheStore(folder: found.directory + "/kumppani/work-tree")
    }

    /// The commit that a revision names. Throws `notFound`, `ambiguous`.
    package func commit(_ revision: String) throws(GitError) -> ObjectID {
        try shared.with { repository throws(GitError) in try repository.commitID(revision) }
    }

    /// Calls the body with a handle of the repository.
    package func with<Result: Sendable>(_ body: (Repository) throws -> Result) throws -> Result {
        let result = try shared.with { repository throws(GitError) in Swift.Result { try body(repository) } }
        return try result.get()
    }
}
