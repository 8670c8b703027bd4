import ArgumentParser
import Diagnostics
import Git
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
        let (report, register, snapshot) = try workspace.check(at: .workTree, on: options.day())
        let history = noHistory ? nil : SharedHistory(try workspace.history(today: .today))
        let model = try SiteModel(snapshot, register, report, history: history)
        var folder = directory.hasPrefix("/") ? directory : "\(workspace.start)/\(directory)"
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let outcome = try SiteWriter(Site(model, address: address), into: folder).write()
        try Output(options).write(Self.told(outcome).text(in: .spoken) + "\n")
    }

    /// What was done, in one line.
    private static func told(_ outcome: SiteWriter.Outcome) -> Text {
        let (files, written, removed) = (outcome.files, outcome.written, outcome.removed)
        return Text(
            en: "\(files.counted("file", "files")), \(written) written, \(removed) removed",
            fi: "\(files.counted("tiedosto", "tiedostoa")), kirjoitettu \(written), poistettu \(removed)",
            sv: "\(files.counted("fil", "filer")), \(written) skrivna, \(removed) borttagna")
    }
}
