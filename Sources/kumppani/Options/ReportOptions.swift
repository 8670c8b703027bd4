import ArgumentParser
import Reports
import Words

/// Which report is asked for, and about what.
struct ReportOptions: ParsableArguments {
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

    /// The request as the library knows it. Throws where a word or a combination means nothing.
    func request(as format: ReportFormat) throws(Misuse) -> ReportRequest {
        guard let name = ReportName(rawValue: name) else {
            throw .unknownReport(self.name, among: ReportName.allCases.map(\.rawValue))
        }
        let isOfMore = name != .period || record != nil || unit != nil || level != nil || format.isOfFindings
        if recorded, isOfMore { throw .recordedOfMore }
        var request = ReportRequest(name)
        request.subject = record
        request.unit = unit
        request.since = since
        request.until = until
        request.level = level
        return request
    }
}
