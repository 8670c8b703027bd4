import ArgumentParser
import Diagnostics
import Editing
import Pages
import Workspace

/// Whether what is wrong is mended where only one answer is possible.
struct MendingOptions: ParsableArguments {
    @Flag(help: "Mend what can only be meant in one way; 'explain' says what that is. What is left is shown.")
    var fix = false

    @Flag(name: [.customLong("diff"), .customLong("dry-run")], help: "Show what '--fix' would do, and write nothing.")
    var diff = false

    @OptionGroup var commits: CommitOptions

    /// Whether anything is asked for.
    var isWanted: Bool { fix || diff || commits.commit || commits.message != nil || !commits.decision.isEmpty }

    /// Mends the files, or makes a commit of it, shows what was mended and what is left, and ends with the exit code of what
    /// is wrong then.
    func run(_ check: Check, _ output: ReportOutput) throws {
        try require(check, output)
        let workspace = try check.options.workspace()
        let result = try RegisterEditor(workspace, on: check.options.day()).mend(
            commits.goal(isShown: diff), below: check.paths.map(workspace.absolute), rules: Set(check.rule))
        let base = result.change.proposal.base
        try output.write(
            result.remaining, from: base.folder, after: MendingPage(result).text(check.options.style))
        if !commits.commit { workspace.noticeRecordsLeftOut(of: base) }
        if !check.options.quiet { CommitOptions.tellHooksNotRun(result.change.state) }
        // Where nothing was written, everything is still wrong.
        try ReportOutput.end(diff ? result.before : result.remaining, isStrict: check.strict)
    }

    /// Throws where other options do not go with mending.
    private func require(_ check: Check, _ output: ReportOutput) throws {
        guard fix || diff else {
            throw Failure(
                Text(
                    en: "'--commit' makes a commit of what '--fix' mends",
                    fi: "'--commit' tallentaa sen, minkä '--fix' korjaa",
                    sv: "'--commit' gör en commit av det som '--fix' rättar"),
                hint: Text(en: "add '--fix'", fi: "lisää '--fix'", sv: "lägg till '--fix'"))
        }
        guard check.state.isFiles else {
            throw Failure(
                Text(
                    en: "'--fix' and '--diff' mend files, not what is staged or committed",
                    fi: "'--fix' ja '--diff' korjaavat tiedostoja, eivät indeksiä tai commiteja",
                    sv: "'--fix' och '--diff' rättar filer, inte det som är i indexet eller i commits"),
                hint: Text(
                    en: "leave out '--staged', '--rev' and '--range'; stage or commit what was mended",
                    fi: "jätä '--staged', '--rev' ja '--range' pois; lisää korjaukset indeksiin tai tee niistä commit",
                    sv: "utelämna '--staged', '--rev' och '--range'; lägg det rättade i indexet eller gör en commit"))
        }
        guard !check.overview, !diff || output.isText else {
            throw Failure(
                Text(
                    en: "'--diff' shows changes in words for people, and '--overview' shows none",
                    fi: "'--diff' näyttää muutokset sanoin ihmisille, eikä '--overview' näytä niitä",
                    sv: "'--diff' visar ändringar i ord för människor, och '--overview' visar inga"),
                hint: Text(
                    en: "leave out '--format' and '--overview'", fi: "jätä '--format' ja '--overview' pois",
                    sv: "utelämna '--format' och '--overview'"))
        }
    }
}
