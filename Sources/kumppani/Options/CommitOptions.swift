import ArgumentParser
import Diagnostics
import Editing
import Programs
import Words

/// Whether a change becomes a commit, and what the commit says.
struct CommitOptions: ParsableArguments {
    @Flag(help: "Make one commit of the change; without it the files are changed and not staged.")
    var commit = false

    @Option(name: [.customShort("m"), .long], help: ArgumentHelp("What the commit says.", valueName: "text"))
    var message: String?

    @Option(
        help: ArgumentHelp("A decision that the change comes from, by id or case number.", valueName: "id"))
    var decision: [String] = []

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
