import Git
import Glibc

/// The folder from which git runs the hooks of a repository.
struct HookFolder {
    /// Its path.
    let path: String
    /// Whether it lies in the work tree, so that whoever pushes can change what the next pull lets git run.
    let isInWorkTree: Bool

    /// Asks for the folder of these hooks. A relative `core.hooksPath` counts from where git runs them: the git
    /// directory for those of pushes that arrive, else the top of the work tree.
    init(_ repository: Repository, for names: [HookName]) throws(GitError) {
        var path = try repository.hooksDirectory()
        if names == HookName.server, let entry = try repository.configuration(Self.entry),
            !entry.hasPrefix("/"), !entry.hasPrefix("~")
        {
            path = "\(repository.gitDirectory)/\(entry)"
        }
        self.path = path
        let folder = Self.resolved(path)
        isInWorkTree =
            repository.workTree.map { folder.hasPrefix(Self.resolved($0) + "/") } == true
            && !folder.hasPrefix(Self.resolved(repository.commonDirectory) + "/")
    }

    /// The entry of git's configuration that names another folder than git's own.
    static let entry = "core.hookspath"

    /// A path without links; of one that does not exist, what does.
    private static func resolved(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path }
        return resolved(String(path[..<slash])) + path[slash...]
    }
}
