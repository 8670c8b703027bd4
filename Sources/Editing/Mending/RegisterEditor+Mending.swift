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
    /// Mends what can be mended safely: in the files of the work tree, or as a commit on top of that of the branch.
    ///
    /// With `paths` (absolute) only problems in these files and folders are mended and told, with `rules` only those of
    /// these rules; the whole register is checked all the same. Throws as ``make(_:_:)`` and `checkedPaths`.
    package func mend(
        _ goal: ChangeGoal, below paths: [String] = [], rules: Set<String> = []
    ) throws -> MendingResult {
        let nothing = CheckReport(problems: [], files: 0, records: 0, rules: [])
        var reports = (before: nothing, remaining: nothing)
        let change = try make(goal) { proposal in
            let report = try proposal.base.report()
            let below = try proposal.base.checkedPaths(paths, in: proposal.register)
            func wanted(_ report: CheckReport) -> CheckReport {
                let below = below.isEmpty ? report : report.limited(toFilesBelow: below)
                return rules.isEmpty ? below : below.limited(toRules: rules)
            }
            var mending = Mending(proposal, report)
            try mending.run(wanted)
            proposal = mending.proposal
            reports = (wanted(report), wanted(mending.report))
            proposal.purpose = Self.purpose(reports.before.problems.count - reports.remaining.problems.count)
        }
        return MendingResult(change: change, before: reports.before, remaining: reports.remaining)
    }

    /// What a commit that mends some problems says.
    private static func purpose(_ count: Int) -> Text {
        Text(
            en: "Mend \(count.counted("problem", "problems")) that a check found",
            fi: "Korjaa \(count.counted("tarkistuksen löytämä ongelma", "tarkistuksen löytämää ongelmaa"))",
            sv: "Rätta \(count.counted("problem som kontrollen hittade", "problem som kontrollen hittade"))")
    }
}
