import ArgumentParser
import Editing
import Programs
import Words

/// Whether a change becomes a commit, and what the commit says.
struct CommitOptions: ParsableArguments {
    @Flag(help: .of(.commit)) var commit = false

    @Option(name: [.customShort("m"), .long], help: .of(.commitMessage)) var message: String?

    @Option(help: .of(.decision)) var decision: [String] = []

    /// How far a change goes; with `keepsDecision` the decision stands in the record too, and needs no commit.
    ///
    /// Throws where a commit is described and none is asked for.
    func goal(
        isShown: Bool, because reason: String? = nil, keepsDecision: Bool = false
    ) throws(Misuse) -> ChangeGoal {
        guard commit || message == nil && (decision.isEmpty || keepsDecision) else {
            throw .messageWithoutCommit
        }
        if isShown { return .show }
        guard commit else { return .files }
        return .commit(CommitText(message: message, reason: reason, decisions: decision, language: .spoken))
    }
}
