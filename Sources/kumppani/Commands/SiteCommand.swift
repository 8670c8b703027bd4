import ArgumentParser
import Diagnostics
import Programs
import Site
import Workspace

/// `kumppani site DIR`.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Write the register as pages for a browser, in each of its languages.",
        discussion: """
            The folder is made, or renewed where an earlier run has written it: only what changed is written. The pages
            need no server: copy the folder to any place, or open its index.html.
            """)

    @Argument(help: ArgumentHelp("The folder for the pages.", valueName: "dir"), completion: .directory)
    var directory: String

    @Option(
        help: ArgumentHelp(
            "Where the pages will stand on the web, for a list of them in sitemap.xml.", valueName: "url"))
    var address: String?

    @Flag(help: "Leave out what happened to records, which takes a repository.")
    var noHistory = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let workspace = try options.workspace()
        let model = try SiteModel(of: workspace, on: options.day(), today: .today, hasHistory: !noHistory)
        let folder = directory.hasPrefix("/") ? directory : "\(workspace.start)/\(directory)"
        let outcome = try SiteWriter(Site(model, address: address), into: folder).write()
        try options.write(outcome.summary.text(in: .spoken) + "\n")
    }
}
