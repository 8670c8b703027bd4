package import Diagnostics
import Workspace

/// What can be mended of a register, and what is left.
package struct MendingResult {
    /// The change, as far as it went.
    package let change: ChangeResult
    /// What was wrong before.
    package let before: CheckReport
    /// What is wrong with the register as it would be.
    package let remaining: CheckReport

    /// How many problems it mends: those of its mends, and what these make go away besides.
    package var mended: Int { before.problems.count - remaining.problems.count }
}

extension RegisterEditor {
    /// Mends what can be mended safely in the work tree: writes the files where `writes` is true, all of them or none.
    ///
    /// With `paths` (absolute) only problems in these files and folders are mended and told, with `rules` only those of
    /// these rules; the whole register is checked all the same. Throws as `Workspace.check`, `checkedPaths` and `write`.
    package func mend(below paths: [String] = [], rules: Set<String> = [], writes: Bool) throws -> MendingResult {
        let (report, register, snapshot) = try workspace.check(at: .workTree, on: day)
        let paths = try snapshot.checkedPaths(paths, in: register)
        func wanted(_ report: CheckReport) -> CheckReport {
            let below = paths.isEmpty ? report : report.limited(toFilesBelow: paths)
            return rules.isEmpty ? below : below.limited(toRules: rules)
        }
        var mending = Mending(Proposal(of: snapshot, register) { report.problems }, report)
        try mending.run(wanted)
        let proposal = mending.proposal
        let outcome = try proposal.outcome(mending.report, mending.register)
        let state: ChangeResult.State =
            proposal.isEmpty ? .same : writes ? .written(try write(proposal)) : .shown
        return MendingResult(
            change: ChangeResult(proposal: proposal, outcome: outcome, state: state),
            before: wanted(report), remaining: wanted(mending.report))
    }
}
