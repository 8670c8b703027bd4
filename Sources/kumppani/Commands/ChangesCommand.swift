import ArgumentParser
import Diagnostics
import History
import Pages
import Programs
import Workspace

/// `kumppani changes --since X`.
struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Show what happened to all records since a date or revision, as a digest to send.",
        discussion:
            "What changed last comes first, grouped by record. With --owner only what a unit owns, leads or takes part in."
    )

    @Option(help: ArgumentHelp("Since this day, month or year, or after this revision.", valueName: "date"))
    var since: String

    @Option(help: ArgumentHelp("Until this day, month or year.", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "Only records that name this unit as owner, lead or participant, or did before a change.",
            valueName: "unit"), completion: Completions.units)
    var owner: String?

    @Flag(help: "Show also commits that changed only comments or layout.")
    var all = false

    @Option(help: "text, markdown, json, html or atom.")
    var format: Format = .text

    @OptionGroup var options: GlobalOptions

    /// The forms of a digest.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, html, atom }

    func run() throws {
        let history = try options.workspace().history(today: .today)
        var digests = try history.histories.digests(in: history.period(since: since, until: until), isAll: all)
        if let owner {
            let unit = try history.unit(named: owner)
            digests = digests.filter { history.answers(unit, for: $0) }
        }
        guard let format = PageFormat(rawValue: format.rawValue) else {
            return try Output(options).write(AtomFeed(digests, history, in: .spoken).text)
        }
        try Output(options).write(ChangesPage(digests, since: since, until: until, history), format)
    }
}
