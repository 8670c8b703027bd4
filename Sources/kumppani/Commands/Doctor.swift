import ArgumentParser
import Glibc
import Hooks
import Pages
import Words
import Workspace

/// `kumppani doctor`.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration("doctor", .doctor)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let workspace = try options.workspace()
        let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""
        let view = HealthView(
            workspace.health(searchPath: searchPath, on: try options.day()) + workspace.hooksHealth())
        try options.write(view.text(options.style))
        if view.hasProblems { throw ExitCode(1) }
    }
}
