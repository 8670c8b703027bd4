import FoundationEssentials
import Git
import Glibc
import Hooks
import Workspace

/// How a command opens the repository that it runs in, as git would there; the variables of a hook count.
struct RepositoryAccess: Sendable {
    /// The folder where the command runs, without links.
    let start: String
    private let environment: [String: String]

    /// Takes the folder that the options name, or the present one.
    init(_ options: GlobalOptions) throws {
        start = try RegisterLocation.absolute(options.folder ?? ".")
        environment = ProcessInfo.processInfo.environment
    }

    /// Opens the repository; each thread needs a handle of its own. Throws as `Repository.open`.
    func open() throws(GitError) -> Repository {
        // Relative paths in git's variables count from where git has started this program.
        try Repository.open(from: environment["GIT_DIR"] == nil ? start : ".", environment: environment)
    }

    /// Where the command stands in the repository that was opened.
    func standpoint(in repository: Repository) throws(GitError) -> Standpoint {
        guard let workTree = repository.workTree else {
            return Standpoint(
                isBare: true, top: repository.gitDirectory,
                folder: try repository.configuration(RegisterRepository.folderEntry) ?? "")
        }
        let top = Self.withoutLinks(workTree)
        return Standpoint(isBare: false, top: top, folder: Standpoint.path(of: start, below: top) ?? "")
    }

    /// A path that cannot be followed stays as it is: it is a place that others name, not one to be opened.
    private static func withoutLinks(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

/// Where a command stands in a repository.
struct Standpoint: Sendable {
    /// The repository has no work tree.
    let isBare: Bool
    /// The top of the work tree; of a bare repository the git directory.
    let top: String
    /// The folder below the top where the command runs, empty for the top; in a bare repository the register's folder
    /// that `hooks install` has noted.
    let folder: String

    /// The folder where the command runs, with its top.
    var root: String { folder.isEmpty ? top : "\(top)/\(folder)" }

    /// The path of a folder below the top; `nil` where it lies elsewhere.
    func folder(of root: String) -> String? { Self.path(of: root, below: top) }

    fileprivate static func path(of folder: String, below top: String) -> String? {
        if folder == top { return "" }
        let prefix = top == "/" ? "/" : top + "/"
        return folder.hasPrefix(prefix) ? String(folder.dropFirst(prefix.count)) : nil
    }
}
