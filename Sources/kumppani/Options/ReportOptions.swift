import ArgumentParser
import Diagnostics
import Reports

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
    func request(as format: ReportFormat) throws(Failure) -> ReportRequest {
        guard let name = ReportName(rawValue: name) else {
            throw Failure.unknown(
                Text(en: "report", fi: "raporttia", sv: "ingen rapport"), self.name,
                among: ReportName.allCases.map(\.rawValue))
        }
        if recorded { try requireRecordable(name, format) }
        var request = ReportRequest(name)
        request.subject = record
        request.unit = unit
        request.since = since
        request.until = until
        request.level = level
        return request
    }

    /// Throws where '--recorded' does not go with the rest.
    private func requireRecordable(_ name: ReportName, _ format: ReportFormat) throws(Failure) {
        guard name != .period || record != nil || unit != nil || level != nil || format.isOfFindings else { return }
        throw Failure(
            Text(
                en: "'--recorded' tells what the whole register recorded in a period",
                fi: "'--recorded' kertoo, mitä koko rekisteriin on kirjattu jakson aikana",
                sv: "'--recorded' berättar vad som har antecknats i hela registret under en period"),
            hint: Text(
                en: "it goes with 'report period' alone, without --unit and --level, and not as csv or xlsx",
                fi: "se sopii vain raporttiin 'period' ilman valitsimia --unit ja --level, ei muotoihin csv ja xlsx",
                sv: "det passar bara till 'report period' utan --unit och --level, inte som csv eller xlsx"))
    }
}
