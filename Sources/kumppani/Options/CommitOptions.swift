import ArgumentParser
import Diagnostics
import Editing

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
    ) throws(Failure) -> ChangeGoal {
        guard commit || message == nil && (decision.isEmpty || keepsDecision) else {
            throw Failure(
                Text(
                    en: "'--message' and '--decision' are for a commit",
                    fi: "'--message' ja '--decision' kuuluvat commitiin",
                    sv: "'--message' och '--decision' hör till en commit"),
                hint: Text(
                    en: "add '--commit', or leave them out", fi: "lisää '--commit' tai jätä ne pois",
                    sv: "lägg till '--commit', eller utelämna dem"))
        }
        if isShown { return .show }
        guard commit else { return .files }
        return .commit(CommitText(message: message, reason: reason, decisions: decision, language: .spoken))
    }

    /// Tells of the hooks of this clone that a commit of ours did not run.
    static func tellHooksNotRun(_ state: ChangeResult.State) {
        guard case .committed(let landed) = state, !landed.hooksNotRun.isEmpty else { return }
        let names = landed.hooksNotRun.joined(separator: ", ")
        Failure.tell(
            Notice(
                Text(
                    en: "hooks of this clone were not run: \(names)",
                    fi: "tämän kopion koukkuja ei suoritettu: \(names)",
                    sv: "krokar i den här klonen kördes inte: \(names)"),
                hint: Text(
                    en: "where they matter, leave out '--commit' and run 'git commit'",
                    fi: "jos niillä on väliä, jätä '--commit' pois ja suorita 'git commit'",
                    sv: "om de spelar roll, utelämna '--commit' och kör 'git commit'")))
    }
}
