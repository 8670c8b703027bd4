import Checks
import Diagnostics
import Git
package import Records
package import Workspace

/// Makes changes of the register that a workspace has opened: in its files, or as commits.
package struct RegisterEditor {
    let workspace: Workspace
    let day: Day

    /// Makes an editor; rules look from `day`.
    package init(_ workspace: Workspace, on day: Day) {
        self.workspace = workspace
        self.day = day
    }

    /// What a change would be of the register as of a moment. Nothing is written.
    ///
    /// Throws what `change` throws, and as `Workspace.check`.
    package func proposal(
        at moment: Moment, _ change: (inout Proposal) throws -> Void
    ) throws -> Proposal {
        let (report, register, snapshot) = try workspace.check(at: moment, on: day)
        var proposal = Proposal(
            of: snapshot, register, problems: report.problems, standing: workspace.standing(in: snapshot))
        try change(&proposal)
        return proposal
    }
}
