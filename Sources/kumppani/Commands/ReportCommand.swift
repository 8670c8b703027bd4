import ArgumentParser
import History
import Pages
import Workspace

/// `kumppani report NAME`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a report about the register.", subcommands: [PeriodReport.self])
}

/// `kumppani report period`.
struct PeriodReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period",
        abstract: "What a period brought: new, ended and changed partners and networks, owners, agreements, roles.",
        discussion: "Each change with its reason and its decision, by the days on which the register was changed.")

    @Option(help: ArgumentHelp("The first day, month or year.", valueName: "date"))
    var since: String

    @Option(help: ArgumentHelp("The last day, month or year.", valueName: "date"))
    var until: String?

    @Option(help: "text, json, html or markdown.")
    var format: PageFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let history = try options.workspace().history(today: .today)
        let digests = try history.histories.digests(in: history.period(since: since, until: until))
        try Output(options).write(PeriodPage(digests, since: since, until: until, history), format)
    }
}
