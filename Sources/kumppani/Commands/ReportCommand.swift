import ArgumentParser
import Diagnostics
import History
import Pages
import Programs
import Publishing
import Records
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

    @Option(
        help: ArgumentHelp(
            "text, markdown, html, json, csv, xlsx, docx or pdf.",
            discussion: """
                csv and xlsx have the findings; xlsx has a sheet for each kind, with headings in the language. docx is made by pandoc and pdf by weasyprint, \
                which have to be installed.
                """))
    var format: Format = .text

    @Option(
        help: ArgumentHelp(
            "The address of the register's site, so that records are links in html, docx and pdf.",
            valueName: "address"))
    var site: String?

    @OptionGroup var options: GlobalOptions

    /// The forms of a report.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, json, csv, xlsx, docx, pdf }

    func run() throws {
        guard let name = ReportName(rawValue: name) else {
            throw Failure.unknown(
                Text(en: "report", fi: "raporttia", sv: "ingen rapport"), self.name,
                among: ReportName.allCases.map(\.rawValue))
        }
        let workspace = try options.workspace()
        if recorded, name == .period, format != .csv, format != .xlsx {
            let history = try workspace.history(today: .today)
            let digests = try history.histories.digests(in: history.period(since: since, until: until))
            return try write(PeriodPage(digests, since: since ?? "", until: until, history))
        }
        var request = ReportRequest(name)
        request.subject = record
        request.unit = unit
        request.since = since
        request.until = until
        request.level = level
        let report = try request.report(from: workspace, on: options.day())
        if let format = ReportFormat(rawValue: format.rawValue) {
            return try Output(options).write(report.text(format, options.style, recordAddress: recordAddress))
        }
        guard format != .xlsx else { return try write(workbook: report) }
        try write(report)
    }

    /// Writes the findings as a workbook; a report without findings has one empty sheet under its name.
    private func write(workbook report: any Report) throws {
        let output = Output(options)
        try output.requireFile(for: format.rawValue)
        let sheets = report.tables(in: .spoken).map { Workbook.Sheet($0.name, header: $0.header, rows: $0.rows) }
        try output.write(
            Workbook(sheets.isEmpty ? [Workbook.Sheet(name, header: ["records"], rows: [])] : sheets).bytes)
    }

    /// Writes a page in a form that every page has.
    private func write(_ view: some PageView) throws {
        let output = Output(options)
        if let format = DocumentFormat(rawValue: format.rawValue) {
            try output.requireFile(for: format.rawValue)
            let document = try format.document(of: view, in: .spoken, recordAddress: recordAddress)
            return try output.write(document)
        }
        guard let format = PageFormat(rawValue: format.rawValue) else {
            preconditionFailure("the form '\(format.rawValue)' is none that every page has")
        }
        try output.write(view.text(format, options.style, recordAddress: recordAddress))
    }

    private var recordAddress: RecordAddress? {
        site.map { site in { Route.page(.record($0), .spoken).address(below: site) } }
    }
}
