import ArgumentParser
import History
import Pages
import Programs
import Reports
import Site
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

    @OptionGroup var what: ReportOptions

    @Option(
        help: ArgumentHelp(
            "text, markdown, html, json, csv, xlsx, docx or pdf.",
            discussion: """
                csv and xlsx have the findings; xlsx has a sheet for each kind, with headings in the language. docx is made by pandoc and pdf by weasyprint, \
                which have to be installed.
                """))
    var format: ReportFormat = .text

    @Option(
        help: ArgumentHelp(
            "The address of the register's site, so that records are links in html, docx and pdf.",
            valueName: "address"))
    var site: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let request = try what.request(as: format)
        if format.isDocument { try options.out.requireFile(for: format.rawValue) }
        let address = site.map { site in { Route.page(.record($0), .spoken).address(below: site) } }
        if what.recorded {
            guard let since = what.since else { throw ReportError.noPeriod }
            let history = try options.workspace().history(today: .today)
            let page = try PeriodPage(since: since, until: what.until, in: history)
            return try options.out.write(page.bytes(format, options.style, recordAddress: address))
        }
        let report = try request.report(from: options.workspace(), on: options.day())
        try options.out.write(report.file(format, options.style, recordAddress: address))
    }
}

extension ReportFormat: ExpressibleByArgument {}
