package import Records
package import Workspace

extension SiteModel {
    /// The register as its files have it, with its history or without. `today` tells which commits say a time that nobody
    /// can have reached yet.
    ///
    /// Throws as `Workspace.check(at:on:rules:)` and `Workspace.history(today:)`.
    package convenience init(of workspace: Workspace, on day: Day, today: Day, hasHistory: Bool) throws {
        let (report, register, snapshot) = try workspace.check(at: .workTree, on: day)
        let history = hasHistory ? SharedHistory(try workspace.history(today: today)) : nil
        try self.init(snapshot, register, report, history: history)
    }
}
