import ArgumentParser
import Pages
import Programs
import Reports
import Site
import Words

/// `kumppani report NAME`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration("report", .report)

    @OptionGroup var what: ReportOptions

    @Option(help: .of(.reportFormat)) var format: ReportFormat = .text

    @Option(help: .of(.site)) var site: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let request = try what.request(as: format)
        if format.isDocument { try options.out.requireFile(for: format.rawValue) }
        let address = site.map { site in { Route.page(.record($0), .spoken).address(below: site) } }
        if what.recorded {
            guard let since = what.since else { throw ReportError.noPeriod }
            let history = try options.history()
            let page = try PeriodPage(since: since, until: what.until, in: history)
            return try options.out.write(page.bytes(format, options.style, recordAddress: address))
        }
        let report = try request.report(from: options.workspace(), on: options.day(), today: .today)
        try options.out.write(report.file(format, options.style, recordAddress: address))
    }
}

extension ReportFormat: ExpressibleByArgument {}
