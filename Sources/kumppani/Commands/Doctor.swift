import ArgumentParser
import Diagnostics
import Files
import Git
import Glibc
import Hooks
import Records
import Workspace

/// `kumppani doctor`.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at what is installed and set up, and say how to mend what is not.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let workspace = try options.workspace()
        let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""
        var findings = [HealthFinding.well(.program)]
        findings += workspace.health(searchPath: searchPath, on: try options.day())
        findings += hooks(workspace)
        let colour = options.colour
        let (well, unwell) = (Text.well.text(in: .spoken), Text.unwell.text(in: .spoken))
        let lines = findings.map { finding in
            "\(finding.isWell ? colour.green(well) : colour.red(unwell))  \(finding.text.text(in: .spoken).visible)\n"
                + (finding.remedy.map { "    \($0.text(in: .spoken).visible)\n" } ?? "")
        }
        try Output(options).write(lines.joined())
        if findings.contains(where: { !$0.isWell }) { throw ExitCode(1) }
    }

    private func hooks(_ workspace: Workspace) -> [HealthFinding] {
        do {
            return try workspace.repository().with { try HookInstallation.health(of: $0) }
        } catch {
            return [Workspace.finding(error)].compactMap(\.self)
        }
    }
}

extension Text {
    fileprivate static let well = Text(en: "ok", fi: "ok", sv: "ok")
    fileprivate static let unwell = Text(en: "no", fi: "ei", sv: "ej")

    fileprivate static let program = Text(
        en: "kumppani \(Version.current), \(Parallel.coreCount) cores",
        fi: "kumppani \(Version.current), \(Parallel.coreCount) ydintä",
        sv: "kumppani \(Version.current), \(Parallel.coreCount) kärnor")
}
