import ArgumentParser
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
    var format: ChangesPage.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let page = try ChangesPage(
            since: since, until: until, ofUnit: owner, isAll: all, in: options.workspace().history(today: .today))
        try options.write(page.text(format, options.style))
    }
}

extension ChangesPage.Format: ExpressibleByArgument {}
