import Drivers
import Git
import Glibc

/// The folder from which git runs the hooks of a repository.
struct HookFolder {
    /// Its path.
    let path: String
    /// The work tree and the git directory without links.
    private let workTree: String?
    private let gitDirectory: String

    /// Asks git itself, which knows configuration that libgit2 does not read: from the environment, and what is included
    /// for repositories with certain remotes.
    ///
    /// It is asked where it runs these hooks, since a relative `core.hooksPath` counts from there: in the git directory for
    /// those of pushes that arrive, else at the top of the work tree.
    init(_ repository: Repository, for names: [HookName]) throws(GitError) {
        let place =
            names == HookName.server ? repository.gitDirectory : repository.workTree ?? repository.gitDirectory
        var path = try repository.hooksDirectory()
        if let asked = Self.asked(in: place) { path = asked }
        self.path = path
        workTree = repository.workTree.map(Self.resolved)
        gitDirectory = Self.resolved(repository.commonDirectory)
    }

    /// Whether it lies in the work tree, so that whoever pushes can change what the next pull lets git run.
    var isInWorkTree: Bool { leadsIntoWorkTree(path) }

    /// Whether a path leads into the work tree, by links too.
    func leadsIntoWorkTree(_ path: String) -> Bool {
        let place = Self.resolved(path)
        return workTree.map { place.hasPrefix($0 + "/") } == true && !place.hasPrefix(gitDirectory + "/")
    }

    /// What git answers; `nil` where there is no git that answers, and so none that runs hooks.
    private static func asked(in place: String) -> String? {
        do {
            let run = try GitCommand(in: place).run(["rev-parse", "--git-path", "hooks"], showingErrors: false)
            guard run.status == 0, !run.output.isEmpty else { return nil }
            return run.output.hasPrefix("/") ? run.output : "\(place)/\(run.output)"
        } catch {
            return nil
        }
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
