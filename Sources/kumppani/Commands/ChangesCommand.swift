import ArgumentParser
import Diagnostics
import Documents
import History
import Records

/// `kumppani changes --since X`.
struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Show what happened to all records since a date or revision, as a digest to send.",
        discussion: "What changed last comes first, grouped by record. With --owner only what a unit answers for.")

    @Option(help: ArgumentHelp("Since this day, month or year, or after this revision.", valueName: "date"))
    var since: String

    @Option(help: ArgumentHelp("Until this day, month or year.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("Only records that this unit owns, leads, owned or led.", valueName: "unit"))
    var owner: String?

    @Flag(help: "Show also commits that changed only comments or layout.")
    var all = false

    @Option(help: "text, markdown, json, html or atom.")
    var format: Format = .text

    @OptionGroup var options: GlobalOptions

    /// The forms of a digest.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, html, atom }

    func run() throws {
        let place = try HistoryPlace(options)
        let period = try place.period(since: since, until: until)
        var digests = try place.histories.digests(in: period, isAll: all)
        if let owner {
            let unit = try place.unit(named: owner)
            digests = digests.filter { $0.isAnsweredFor(by: unit) }
        }
        let view = ChangesPage(digests, since: since, until: until, place)
        let text =
            switch format {
            case .json: view.json.text + "\n"
            case .atom: AtomFeed(digests, place, options).text
            case .text: view.page.text(.text, options)
            case .html: view.page.text(.html, options)
            case .markdown: view.page.text(.markdown, options)
            }
        try Output(options).write(text)
    }
}

extension HistoryPlace {
    /// The id of the unit that a person means. Throws where there is none and never was one.
    fileprivate func unit(named name: String) throws -> String {
        let units = configuration.collections.filter { $0.role == .unit }.map(\.name)
        guard !units.isEmpty else { return name }
        let path = try names.path(named: name.contains("/") || units.count > 1 ? name : "\(units[0])/\(name)")
        return histories.paths.record(at: path)?.id ?? name
    }
}

extension RecordDigest {
    /// Whether a unit owns or leads the record, before or after one of the changes.
    fileprivate func isAnsweredFor(by unit: String) -> Bool {
        changes.flatMap { [$0.before, $0.after] }.compactMap(\.self).contains { document in
            ["owner", "lead"].contains { field in
                let text = document.root[field]?.text
                return text == unit || text?.hasSuffix("/" + unit) == true
            }
        }
    }
}
