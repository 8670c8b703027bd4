import ArgumentParser
import Diagnostics
import Programs
import Site
import Words
import Workspace

/// `kumppani site DIR`.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration("site", .site)

    @Argument(help: .of(.siteDirectory), completion: .directory) var directory: String

    @Option(help: .of(.siteAddress)) var address: String?

    @Flag(help: .of(.noHistory)) var noHistory = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let workspace = try options.workspace()
        let model = try SiteModel(of: workspace, on: options.day(), today: .today, hasHistory: !noHistory)
        let outcome = try SiteWriter(Site(model, address: address), into: options.path(directory)).write()
        try options.write(outcome.summary.text(in: .spoken) + "\n")
    }
}
