import ArgumentParser
import Diagnostics
import History
import Pages
import Reports
import Workspace

/// `kumppani report NAME`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a report about the register.",
        discussion: """
            The reports are portfolio, coverage, monitoring, period, overlaps, resources, materials, brief, unit and \
            quality. 'period' drafts a review of what was true between --since and --until by the records' own dates; \
            with --recorded it tells what the register recorded then. 'brief' is about a partner or network, 'unit' \
            about a unit.
            """)

    @Argument(help: "The report: portfolio, coverage, monitoring, period, overlaps, resources ...")
    var name: String

    @Argument(help: "The record that 'brief' or 'unit' is about.", completion: Completions.records)
    var record: String?

    @Option(help: ArgumentHelp("The first day, month or year.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("The last day, month or year.", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp("Only what this unit answers for or takes part in.", valueName: "unit"),
        completion: Completions.units)
    var unit: String?

    @Option(help: "For 'brief': only meetings of this level, such as mayor.")
    var level: String?

    @Flag(help: "For 'period': what the register recorded then, by its commits.")
    var recorded = false

    @Option(help: "text, markdown, html, json or csv.")
    var format: ReportFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let name = ReportName(rawValue: name) else {
            throw Failure.unknown(
                Text(en: "report", fi: "raporttia", sv: "rapport"), self.name,
                among: ReportName.allCases.map(\.rawValue))
        }
        let workspace = try options.workspace()
        if recorded, name == .period, let pages = PageFormat(rawValue: format.rawValue) {
            let history = try workspace.history(today: .today)
            let digests = try history.histories.digests(in: history.period(since: since, until: until))
            return try Output(options).write(PeriodPage(digests, since: since ?? "", until: until, history), pages)
        }
        var request = ReportRequest(name)
        request.subject = record
        request.unit = unit
        request.since = since
        request.until = until
        request.level = level
        let report = try request.report(from: workspace, on: options.day())
        try Output(options).write(report.text(format, options.style))
    }
}

extension ReportFormat: ExpressibleByArgument {}
