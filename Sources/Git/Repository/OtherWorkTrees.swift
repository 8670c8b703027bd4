import CLibgit2
import Diagnostics

extension Repository {
    /// Another work tree of this repository that stands on a branch (its full name); nil where none does.
    ///
    /// Moving the branch from here would leave the files and the index there behind. C: `git_worktree_list`.
    package func otherWorkTree(on branch: String) throws(GitError) -> String? {
        let isLinked = gitDirectory != commonDirectory
        if isLinked, try !ConfigurationHandle(of: handle).isTrue("core.bare"),
            try Self.branch(of: commonDirectory) == branch
        {
            return String(commonDirectory.dropLast(commonDirectory.hasSuffix("/.git") ? "/.git".count : 0))
        }
        var names = unsafe git_strarray()
        try unsafe Libgit2.check(git_worktree_list(&names, handle.pointer), .listWorkTrees, on: commonDirectory)
        defer { unsafe git_strarray_dispose(&names) }
        for index in 0..<(unsafe names.count) {
            guard let name = unsafe names.strings[index].map({ unsafe String(cString: $0) }) else { continue }
            let folder = "\(commonDirectory)/worktrees/\(name)"
            guard folder != gitDirectory, try Self.branch(of: folder) == branch else { continue }
            // A work tree whose folder is gone has no files that could stay behind.
            guard let file = try SmallFile.lines(folder + "/gitdir")?.first,
                try SmallFile.bytes(file) != nil
            else { continue }
            return String(file.dropLast("/.git".count))
        }
        return nil
    }

    /// The branch that HEAD names in a git directory.
    private static func branch(of gitDirectory: String) throws(GitError) -> String? {
        let mark = "ref: "
        guard let line = try SmallFile.lines(gitDirectory + "/HEAD")?.first, line.hasPrefix(mark) else { return nil }
        return String(line.dropFirst(mark.count))
    }
}
