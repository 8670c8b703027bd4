/// The hooks that there are, by the names that git has for them.
package enum HookName: String, Sendable, CaseIterable {
    case preCommit = "pre-commit"
    /// Git runs this one instead of `pre-commit` for a merge without conflicts.
    case preMergeCommit = "pre-merge-commit"
    case commitMsg = "commit-msg"
    case prePush = "pre-push"
    case preReceive = "pre-receive"

    /// The hooks of a clone that people commit in.
    package static let editors: [HookName] = [.preCommit, .preMergeCommit, .commitMsg, .prePush]
    /// The hooks of a repository that people push to.
    package static let server: [HookName] = [.preReceive]
}
