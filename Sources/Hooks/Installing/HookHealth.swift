package import Git
package import Workspace

extension HookInstallation {
    /// Whether git runs our hooks in a repository; `remedy` is what puts them in place there.
    package static func health(of repository: Repository, remedy: (_ isBare: Bool) -> String) throws -> HealthFinding {
        let absent = try HookInstallation(repository, folder: "", program: "").status().filter { !$0.isInPlace }
        guard !absent.isEmpty else { return .well("its hooks are in place") }
        let names = absent.map { "'\($0.hook.rawValue)'" }.joined(separator: ", ")
        return .unwell("git does not run \(names) here", remedy: remedy(repository.workTree == nil))
    }
}
