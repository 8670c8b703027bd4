import ArgumentParser
import Pages
import Words

/// What of a record's history is shown, and how.
struct HistoryOptions: ParsableArguments {
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

    /// The request as the library knows it. Refuses options that mean nothing together: the parser would wrap what `validate()`
    /// throws into words of its own.
    func request(for record: String) throws(Misuse) -> HistoryRequest {
        if spans, field == nil { throw .spansWithoutField }
        if valid, spans || related || field != nil { throw .validWithChanges }
        var request = HistoryRequest(record)
        if valid { request.kind = .valid }
        if spans, let field { request.kind = .spans(of: field) }
        request.field = field
        request.since = since
        request.until = until
        request.isAll = all
        request.isRelated = related
        return request
    }
}
