import Diagnostics
package import Drivers
import GitRecords
package import Records
package import Workspace

extension Workspace {
    /// Does something with the hooks of the repository; `program` is the path of the program that they run.
    ///
    /// Only what is put in place is for a register; hooks can be looked at and taken away where there is none any more.
    /// Throws `InstallationError`, `GitError`, and `WorkspaceError` where a register is needed.
    package func withHooks<Result: Sendable>(
        running program: String, forRegister: Bool = false, _ body: (HookInstallation) throws -> Result
    ) throws -> Result {
        let folder = forRegister ? try registerFolder() : ""
        return try repository().with { try body(HookInstallation($0, folder: folder, program: program)) }
    }

    /// What is to be done about the hooks of the repository, or that they are as they should be.
    package func hooksHealth() -> [HealthFinding] {
        do {
            return try repository().with { try HookInstallation.health(of: $0) }
        } catch {
            return [Self.finding(error)].compactMap(\.self)
        }
    }

    /// The drivers of the register; `program` is how a shell calls the program that they run. Throws `DriverError`, and as
    /// `snapshot(at:on:)`.
    package func drivers(running program: String, on day: Day) throws -> DriverInstallation {
        let snapshot = try snapshot(at: .workTree, on: day)
        return try DriverInstallation(
            root: isBare ? start : snapshot.root, bareFolder: isBare ? snapshot.folder : nil,
            configuration: snapshot.configuration, program: program)
    }
}
