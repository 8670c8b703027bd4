package import Diagnostics
package import Git
import GitRecords
package import Records
import Synchronization

/// One register, opened where somebody stands: what commands, hooks, pages and forms have in common.
///
/// It finds the register and its repository, owns the repository's handles and knows where results are kept. Nothing
/// is opened before it is needed. It may be kept for weeks and asked from several tasks at once. It asks neither the clock nor the environment; whoever makes it says both.
package final class Workspace: Sendable {
    /// The folder where it starts, absolute and without links.
    package let start: String
    /// Whether results of earlier checks and the index of histories are kept and used.
    package let usesCache: Bool
    let configurationFile: ConfigurationFile?
    let notify: @Sendable (Notice) -> Void
    private let environment: [String: String]
    private let opened = Mutex<OpenedRepository?>(nil)
    /// The histories that nobody asks at the moment.
    let restingHistories = HistoryPool()

    /// Makes a workspace.
    ///
    /// `environment` is what git's variables are taken from (`GIT_DIR`, `GIT_INDEX_FILE` ...), `configuration` another
    /// `register.yaml` than the one found upwards from the start, `notify` is told what a person should know beside
    /// results. Throws `unreachable` where the start is no folder.
    package init(
        start: String, environment: [String: String] = [:], configuration: String? = nil, usesCache: Bool = true,
        notify: @escaping @Sendable (Notice) -> Void = { _ in }
    ) throws(WorkspaceError) {
        let start = try Folder.absolute(start)
        self.start = start
        self.environment = environment
        self.usesCache = usesCache
        self.notify = notify
        configurationFile = configuration.map { ConfigurationFile($0, from: start) }
    }

    /// The repository that git would use here. Throws as `Repository.open`.
    package func repository() throws(GitError) -> OpenedRepository {
        if let opened = opened.withLock({ $0 }) {
            opened.shared.closeOutdated()
            return opened
        }
        let access = access
        let repository = try OpenedRepository(
            SharedRepository { () throws(GitError) in try access.open() }, start: start)
        opened.withLock { $0 = repository }
        return repository
    }

    /// The register as hooks see it: in the folder that is noted in the repository's configuration, else at its top.
    package func registerRepository(on day: Day) throws(GitError) -> RegisterRepository {
        try RegisterRepository(repository().shared, day: day, usesCache: usesCache)
    }

    /// A path that counts from the start, as an absolute one without links; throws `unreachable`.
    package func absolute(_ path: String) throws(WorkspaceError) -> String {
        try Folder.absolute(path.hasPrefix("/") ? path : "\(start)/\(path)")
    }

    var access: RepositoryAccess { RepositoryAccess(start: start, environment: environment) }

    /// Whether this is a bare repository, where there are no files to look at.
    package var isBare: Bool {
        configurationFile == nil && Folder.holds(start, "objects") && Folder.holds(start, "HEAD")
            && !Folder.holds(start, RegisterConfiguration.fileName)
    }
}

/// How the repository is opened, as git would in the same place; each thread needs a handle of its own.
struct RepositoryAccess: Sendable {
    let start: String
    let environment: [String: String]

    /// Opens the repository. Throws as `Repository.open`.
    func open() throws(GitError) -> Repository {
        // Relative paths in git's variables count from where git has started this program.
        try Repository.open(from: environment["GIT_DIR"] == nil ? start : ".", environment: environment)
    }
}
