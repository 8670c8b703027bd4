import Diagnostics
import Workspace

/// How far a change goes.
package enum ChangeGoal: Sendable {
    /// It is shown, and nothing is written.
    case show
    /// The files are changed in the work tree, and not staged.
    case files
    /// One commit is made of it.
    case commit(CommitText)
}

/// What became of a change that was asked for.
package struct ChangeResult: Sendable {
    /// What became of it.
    package enum State: Sendable {
        /// The register is so already.
        case same
        /// It would break something, so nothing was written.
        case refused
        /// Nothing was to be written.
        case shown
        /// These files of the register were changed in the work tree.
        case written([String])
        /// It is this commit.
        case committed(LandedCommit)
    }

    /// The change.
    package let proposal: Proposal
    /// What it makes of the register.
    package let outcome: ProposalOutcome
    /// What became of it.
    package let state: State
}

extension RegisterEditor {
    /// Makes a change, as far as it is to go; one that breaks something is not made.
    ///
    /// A commit is made on top of the one that the branch has now, whatever lies in the work tree. Throws what `change`
    /// throws, and as `proposal(at:)`, `write` and `commit`.
    package func make(
        _ goal: ChangeGoal, _ change: (inout Proposal) throws -> Void
    ) throws -> ChangeResult {
        if case .commit(let text) = goal {
            return try commit(text) { proposal in
                try change(&proposal)
                for decision in text.decisions { try proposal.decision(named: decision) }
            }
        }
        let proposal = try proposal(at: .workTree, change)
        let outcome = try proposal.outcome()
        let state: ChangeResult.State
        if proposal.isEmpty {
            state = .same
        } else if outcome.isRefused {
            state = .refused
        } else if case .files = goal {
            state = .written(try write(proposal))
        } else {
            state = .shown
        }
        return ChangeResult(proposal: proposal, outcome: outcome, state: state)
    }
}
