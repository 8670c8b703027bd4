import ArgumentParser
import Checks
import Diagnostics
import Editing
import Pages
import Programs
import Records
import Words

/// What commands that change records have in common: how far they go, and what a commit says.
struct ChangeOptions: ParsableArguments {
    @Flag(help: .of(.dryRun)) var dryRun = false

    @OptionGroup var commits: CommitOptions

    @Option(help: .of(.format)) var format: PageFormat = .text

    @OptionGroup var options: GlobalOptions

    /// Makes a change, as far as the options go, and shows it.
    ///
    /// Rules look from `day`, where another than that of the options is given; `ended` names a record of which it is shown
    /// what still refers to it; with `recordsDecision` the decision stands in the record too. Ends with exit code 1 where the change breaks something.
    func make(
        on day: Day? = nil, because reason: String? = nil, showingReferencesTo ended: String? = nil,
        recordsDecision: Bool = false,
        _ change: (inout Proposal) throws -> Void
    ) throws {
        let goal = try commits.goal(isShown: dryRun, because: reason, keepsDecision: recordsDecision)
        let result = try RegisterEditor(options.workspace(), on: day ?? options.day()).make(goal, change)
        let record = try ended.map { try result.proposal.record(named: $0).id }
        try options.write(ProposalPage(result, endedRecord: record), format)
        try tellProblems(of: result)
        options.tell(hooksNotRunBy: result.state)
        if result.outcome.isRefused { throw ExitCode(1) }
    }

    /// Asks the person at the terminal what to change, and makes it; `false` where there is no terminal.
    ///
    /// With `record` that one is changed; else one is added to the collection.
    func ask(in collection: String? = nil, record: String? = nil, newID: String? = nil) throws -> Bool {
        guard let conversation = TerminalConversation(in: .spoken) else { return false }
        let editor = RegisterEditor(try options.workspace(), on: try options.day())
        let change = try editor.ask(conversation, in: collection, record: record, newID: newID) { result in
            try StandardError.write(ProposalPage(result).text(.text, options.style))
            try tellProblems(of: result)
        }
        try make(change)
        return true
    }

    private func tellProblems(of result: ChangeResult) throws {
        try StandardError.write(result.outcome.problems.new.map { $0.text(options.style) + "\n" }.joined())
    }
}
