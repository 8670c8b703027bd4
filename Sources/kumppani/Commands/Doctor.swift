import ArgumentParser
import Glibc
import Hooks
import Pages
import Workspace

/// `kumppani doctor`.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at what is installed and set up, and say how to mend what is not.")

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
