import Diagnostics
import Git
package import Workspace

extension HookInstallation {
    /// Each hook that this repository should have, with whether git runs this program as it; of one that people push to
    /// also whether git looks at what it receives.
    package func status() throws -> [HealthFinding] {
        var findings: [HealthFinding] = []
        if repository.workTree != nil { findings += try status(of: HookName.editors) }
        if try isServer() {
            findings += try status(of: HookName.server)
            let isChecked = try Self.checksObjects(repository)
            findings.append(
                isChecked
                    ? .well("receive.fsckObjects: on")
                    : .unwell(
                        "receive.fsckObjects: off, git takes whatever objects are pushed",
                        remedy: "kumppani hooks install --server"))
        }
        return findings
    }

    private func status(of names: [HookName]) throws -> [HealthFinding] {
        let folder = try HookFolder(repository, for: names)
        let command = "kumppani hooks install" + (names == HookName.server ? " --server" : "")
        return names.map { name in
            let script = HookScript(folder: folder.path, name: name)
            let reason: Text? =
                switch script.state {
                case .absent: "not in place"
                case .changed: "not in place: '\(script.path)' was changed since 'hooks install' wrote it"
                case .foreign(runsProgram: false):
                    "not in place: '\(script.path)' is somebody else's and does not run kumppani"
                case _ where folder.isInWorkTree:
                    "not in place: git runs '\(script.path)', which any pull can change"
                case .ours, .foreign: nil
                }
            return reason.map { .unwell("\(name.rawValue): \($0.en)", remedy: Text(verbatim: command)) }
                ?? .well("\(name.rawValue): in place, \(script.path)")
        }
    }

    /// Whether people push to the repository: it is bare, or somebody has put a hook for pushes there.
    private func isServer() throws -> Bool {
        guard repository.workTree != nil else { return true }
        let places = [try HookFolder(repository, for: HookName.server).path, "\(repository.commonDirectory)/hooks"]
        return places.contains { HookScript(folder: $0, name: .preReceive).state != .absent }
    }

    /// Whether git refuses malformed objects that are pushed.
    static func checksObjects(_ repository: Repository) throws(GitError) -> Bool {
        for entry in ["receive.fsckobjects", "transfer.fsckobjects"] {
            guard let value = try repository.configuration(entry) else { continue }
            return ["", "true", "yes", "on", "1"].contains(value.lowercased())
        }
        return false
    }
}
