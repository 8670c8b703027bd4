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
        discussion:
            "What changed last comes first, grouped by record. With --owner only what a unit owns, leads or takes part in."
    )

    @Option(help: ArgumentHelp("Since this day, month or year, or after this revision.", valueName: "date"))
    var since: String

    @Option(help: ArgumentHelp("Until this day, month or year.", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "Only records that name this unit as owner, lead or participant, or did before a change.", valueName: "unit"
        ))
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
            digests = digests.filter { place.isAnsweredFor($0, by: unit) }
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
    /// The unit that a person means. Throws where there is none and never was one.
    fileprivate func unit(named name: String) throws -> RecordID {
        let units = unitCollections
        guard let collection = units.first else { return RecordID(collection: "", id: name) }
        let path = try names.path(named: name.contains("/") || units.count > 1 ? name : "\(collection)/\(name)")
        return histories.paths.record(at: path) ?? RecordID(collection: collection, id: name)
    }

    /// Whether a record names a unit, before or after one of the changes, in any field that its schema lets refer to units.
    ///
    /// What units say of each other, a parent or a successor, is no answering for. Where no schema tells what refers to
    /// units, `owner` and `lead` do.
    fileprivate func isAnsweredFor(_ digest: RecordDigest, by unit: RecordID) -> Bool {
        let isUnit = histories.paths.record(at: digest.path).map { unitCollections.contains($0.collection) } ?? false
        return digest.changes.contains { change in
            [change.before, change.after].compactMap(\.self).contains { document in
                if !isUnit, histories.references(in: document, path: change.path).contains(unit) { return true }
                return ["owner", "lead"].contains { field in
                    let text = document.root[field]?.text
                    return text == unit.id || text == unit.description
                }
            }
        }
    }

    private var unitCollections: [String] { configuration.collections.filter { $0.role == .unit }.map(\.name) }
}
