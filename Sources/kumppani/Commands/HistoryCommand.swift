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

    @OptionGroup var shown: HistoryOptions

    @OptionGroup var options: GlobalOptions

    func run() throws {
        try shown.requireSense()
        let history = try options.workspace().history(today: .today)
        let period = try history.period(since: shown.since, until: shown.until)
        let path = try history.path(named: record)
        if shown.valid {
            return try Output(options).write(
                ValidPage(history.histories.datedFacts(ofPath: path, in: period), path: path, history), shown.format)
        }
        let query = HistoryQuery(
            field: shown.field, period: period, isAll: shown.all, isRelated: shown.related)
        let changes = try history.changes(ofPath: path, matching: query)
        if shown.spans, let field = shown.field {
            let spans = try history.histories.spans(ofPath: path, of: FieldSelection(field), in: period)
            let page = try SpansPage(
                spans, path: path, limitation: history.histories.limitation(ofPath: path), history)
            return try Output(options).write(page, shown.format)
        }
        try Output(options).write(HistoryPage(changes, path: path, isRelated: shown.related, history), shown.format)
    }
}
