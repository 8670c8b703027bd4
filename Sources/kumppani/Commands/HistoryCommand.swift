import ArgumentParser
import Diagnostics
import Differences
import History
import Records

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
            """)
    var record: String

    @Option(help: "text, json, html or markdown.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Only changes of this field, such as owner or fee.eur.", valueName: "field"))
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

    /// The forms of a history.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, markdown }

    func validate() throws {
        if spans, field == nil {
            throw ValidationError("'--spans' shows the values of one field: name it with --field")
        }
        if valid, spans || related || field != nil {
            throw ValidationError(
                "'--valid' shows the whole record by its own dates: leave --field, --spans and --related out")
        }
    }

    func run() throws {
        let place = try HistoryPlace(options)
        let path = try place.histories.latestPath(from: place.names.path(named: record))
        let name = place.histories.name(of: path)
        let title = ChangeWords(place).title(name, place.document(at: path))
        if valid {
            let facts = try place.histories.datedFacts(ofPath: path)
            return try write(ValidPage(facts, record: name, title: title, language: "en"))
        }
        let told = try place.histories.changes(ofPath: path, isAll: all)
        var changes = try selected(told, place)
        if related {
            changes += try selected(place.histories.changesOfReferring(toPath: path, isAll: all), place)
            changes.sort { $0.indexed.isAfter($1.indexed) }
        }
        if let field, !related || changes.isEmpty {
            try place.histories.require(
                FieldSelection(field), ofPath: path, present: place.document(at: path), told)
        }
        if spans {
            return try write(SpansPage(RecordHistories.spans(changes), record: name, title: title, ChangeWords(place)))
        }
        try write(HistoryPage(changes, record: name, title: title, isRelated: related, ChangeWords(place)))
    }

    private func selected(_ changes: [RecordChange], _ place: HistoryPlace) throws -> [RecordChange] {
        let period = try place.period(since: since, until: until)
        let kept = try place.histories.limit(changes, to: period)
        return field.map { FieldSelection($0).limit(kept) } ?? kept
    }

    private func write(_ view: some HistoryView) throws {
        let text =
            switch format {
            case .json: view.json.text + "\n"
            case .text: view.page.text(.text, options)
            case .html: view.page.text(.html, options)
            case .markdown: view.page.text(.markdown, options)
            }
        try Output(options).write(text)
    }
}

/// Something that is shown as a page or as JSON.
protocol HistoryView {
    /// For people.
    var page: Page { get }
    /// For programs.
    var json: JSONValue { get }
}
