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
    /// Throws what `change` throws, and as `Workspace.check` and `Register.requireAllRead`.
    package func proposal(
        at moment: Moment, _ change: (inout Proposal) throws -> Void
    ) throws -> Proposal {
        let snapshot = try workspace.cached(workspace.snapshot(at: moment, on: day))
        let register = try snapshot.registerReadWhenAsked()
        var proposal = Proposal(of: snapshot, register, standing: workspace.standing(in: snapshot)) {
            try snapshot.report().problems
        }
        try change(&proposal)
        try register.requireAllRead()
        return proposal
    }
}
