import ArgumentParser
import Reports
import Words

/// Which report is asked for, and about what.
struct ReportOptions: ParsableArguments {
    @Argument(help: .of(.reportName)) var name: String

    @Argument(help: .of(.reportRecord), completion: Completions.records) var record: String?

    @Option(help: .of(.reportSince)) var since: String?

    @Option(help: .of(.reportUntil)) var until: String?

    @Option(help: .of(.reportUnit), completion: Completions.units) var unit: String?

    @Option(help: .of(.level)) var level: String?

    @Flag(help: .of(.recorded)) var recorded = false

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
