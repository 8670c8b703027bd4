package import Git
import Glibc

/// The hooks of somebody else that `git commit` would run, and commits that are made without it do not.
package enum OtherHooks {
    private static let names = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"]

    /// Their names. Runs `git` only where its configuration names another folder than its own.
    package static func ofCommits(in repository: Repository) throws(GitError) -> [String] {
        let isMoved = try repository.configuration(HookFolder.entry) != nil
        let folder = isMoved ? try repository.hooksDirectory() : repository.commonDirectory + "/hooks"
        return names.filter { name in
            guard access("\(folder)/\(name)", X_OK) == 0 else { return false }
            guard let hook = HookName(rawValue: name) else { return true }
            if case .foreign = HookScript(folder: folder, name: hook).state { return true }
            return false
        }
    }
}
