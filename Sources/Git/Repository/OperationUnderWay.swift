import CLibgit2

/// Something that git has begun in a work tree and that waits for somebody to go on with it.
package enum OperationUnderWay: String, Sendable {
    case merge
    case revert
    case cherryPick = "cherry-pick"
    case bisect
    case rebase
    case applyMailbox = "am"

    /// The command that gives it up.
    package var end: String { self == .bisect ? "git bisect reset" : "git \(rawValue) --abort" }
}

extension Repository {
    /// What git has begun here and not ended; nil where nothing. C: `git_repository_state`.
    package func operationUnderWay() -> OperationUnderWay? {
        let state = unsafe git_repository_state(handle.pointer)
        return switch git_repository_state_t(rawValue: UInt32(max(0, state))) {
        case GIT_REPOSITORY_STATE_MERGE: .merge
        case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
        case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
        case GIT_REPOSITORY_STATE_BISECT: .bisect
        case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE, GIT_REPOSITORY_STATE_REBASE_MERGE,
            GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
            .rebase
        case GIT_REPOSITORY_STATE_APPLY_MAILBOX: .applyMailbox
        default: nil
        }
    }
}
