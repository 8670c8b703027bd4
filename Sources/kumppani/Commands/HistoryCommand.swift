import ArgumentParser
import Diagnostics
import Differences
import History
import Pages
import Programs
import Workspace

/// `kumppani history RECORD`.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show what happened to a record: field by field, who changed it, when, why, by which decision.",
        discussion: """
            Records are followed through renames and moves. --since and --until name days on which the register was changed.
            --valid shows the dates in the record instead: when things were true, and when the register learned it.
            """)

    @Argument(
        help: """
            The record: partners/pietari, pietari, or its path, from the register's top or else from here; it need not \
            exist any more.
            """, completion: Completions.records)
    var record: String

    @Option(help: "text, json, html or markdown.")
    var format: PageFormat = .text

    @Option(
        help: ArgumentHelp("Only changes of this field, such as owner or fee.eur.", valueName: "field"),
        completion: Completions.fields)
    var field: String?

    @Option(
        help: ArgumentHelp("Only changes since this day, month or year, or after this revision.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only changes until this day, month or year.", valueName: "date"))
    var until: String?

    @Flag(help: "Show also the commits that changed only comments or layout.")
    var all = false

    @Flag(help: "Show also what happened to other records while they referred to this one, now or in the past.")
    var related = false

    @Flag(help: "With --field: show its values with the days from and until which the register had them.")
    var spans = false

    @Flag(help: "Show the record's phases, roles and agreements by their own dates, and what was learned late.")
    var valid = false

    @OptionGroup var options: GlobalOptions

    /// Refuses options that mean nothing together. The parser would wrap what `validate()` throws into words of its own.
    private func requireSense() throws {
        if spans, field == nil {
            throw Failure(
                Text(
                    en: "'--spans' shows one field", fi: "'--spans' näyttää yhden kentän",
                    sv: "'--spans' visar ett fält"),
                hint: Text(
                    en: "name it with --field", fi: "nimeä se valitsimella --field", sv: "ange det med --field"))
        }
        if valid, spans || related || field != nil {
            throw Failure(
                Text(
                    en: "'--valid' shows the whole record by its own dates",
                    fi: "'--valid' näyttää koko tietueen sen omien päivämäärien mukaan",
                    sv: "'--valid' visar hela posten enligt dess egna datum"),
                hint: Text(
                    en: "leave --field, --spans and --related out", fi: "jätä pois --field, --spans ja --related",
                    sv: "utelämna --field, --spans och --related"))
        }
    }

    func run() throws {
        try requireSense()
        let history = try options.workspace().history(today: .today)
        let period = try history.period(since: since, until: until)
        let path = try history.path(named: record)
        if valid {
            return try Output(options).write(
                ValidPage(history.histories.datedFacts(ofPath: path, in: period), path: path, history), format)
        }
        let query = HistoryQuery(field: field, period: period, isAll: all, isRelated: related)
        let changes = try history.changes(ofPath: path, matching: query)
        if spans, let field {
            let spans = try history.histories.spans(ofPath: path, of: FieldSelection(field), in: period)
            return try Output(options).write(SpansPage(spans, path: path, history), format)
        }
        try Output(options).write(HistoryPage(changes, path: path, isRelated: related, history), format)
    }
}
