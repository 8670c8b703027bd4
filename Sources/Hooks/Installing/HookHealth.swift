import Diagnostics
package import Git
package import Workspace

extension HookInstallation {
    /// What is to be done about the hooks of a repository, or that they are as they should be.
    package static func health(of repository: Repository) throws -> [HealthFinding] {
        let unwell = try HookInstallation(repository, folder: "", program: "").status().filter { !$0.isWell }
        return unwell.isEmpty
            ? [
                .well(
                    Text(en: "its hooks are in place", fi: "sen koukut ovat paikallaan", sv: "dess krokar är på plats"))
            ] : unwell
    }
}
