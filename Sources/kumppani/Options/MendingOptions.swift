import ArgumentParser
import Editing
import Pages
import Words
import Workspace

/// Whether what is wrong is mended where only one answer is possible.
struct MendingOptions: ParsableArguments {
    @Flag(help: .of(.fix)) var fix = false

    @Flag(name: [.customLong("diff"), .customLong("dry-run")], help: .of(.checkDiff)) var diff = false

    @OptionGroup var commits: CommitOptions

    /// Whether anything is asked for.
    var isWanted: Bool { fix || diff || commits.commit || commits.message != nil || !commits.decision.isEmpty }

    /// Mends the files, or makes a commit of it, shows what was mended and what is left, and ends with the exit code of what
    /// is wrong then.
    func run(_ check: Check, _ output: CheckOutput) throws {
        try require(check, output)
        let workspace = try check.options.workspace()
        let result = try RegisterEditor(workspace, on: check.options.day()).mend(
            commits.goal(isShown: diff), below: check.paths.map(workspace.absolute), rules: Set(check.rule))
        let base = result.change.proposal.base
        try output.write(
            result.remaining, from: base.folder, after: MendingPage(result).text(check.options.style))
        if !commits.commit { workspace.noticeRecordsLeftOut(of: base) }
        check.options.tell(hooksNotRunBy: result.change.state)
        // Where nothing was written, everything is still wrong.
        try CheckOutput.end(diff ? result.before : result.remaining, isStrict: check.strict)
    }

    /// Throws where other options do not go with mending.
    private func require(_ check: Check, _ output: CheckOutput) throws {
        guard fix || diff else { throw Misuse.commitWithoutFix }
        guard check.state.isFiles else { throw Misuse.fixOfNoFiles }
        guard !check.overview, !diff || output.isText else { throw Misuse.diffNotForPeople }
    }
}
