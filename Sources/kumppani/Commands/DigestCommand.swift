import ArgumentParser
import Diagnostics
import Pages
import Programs
import Reports

/// `kumppani digest`.
struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Tell what is due and what has changed, to be mailed at intervals.",
        discussion: """
            Reviews, ends of agreements and terms of office, follow-ups, measures and materials: what is overdue and what \
            is due within --within days. With --since also what has changed.
            The exit code is 0 whether or not anything is due. Where nothing is due and nothing has changed one line says \
            so; with --quiet nothing is printed then, so that cron sends no mail:
            kumppani digest -q --unit UNIT --since "$(date -d '7 days ago' +%F)"
            As ics it is a calendar to subscribe to, of everything that is due on a day or in a month that is known.
            """)

    @Option(
        help: ArgumentHelp("Only what this unit has to know of.", valueName: "unit"), completion: Completions.units)
    var unit: String?

    @Option(
        help: ArgumentHelp(
            "Tell what has changed since this day, month or year, or after this revision.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("How many days ahead to look.", valueName: "days"))
    var within = 90

    @Option(help: "text, markdown, html, json or ics.")
    var format: Format = .text

    @OptionGroup var options: GlobalOptions

    /// The forms of a digest.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, json, ics }

    func run() throws {
        guard 0...36_500 ~= within else {
            throw Failure(
                Text(
                    en: "'--within \(within)' is no number of days", fi: "'--within \(within)' ei ole päivien määrä",
                    sv: "'--within \(within)' är inget antal dagar"),
                hint: Text(
                    en: "write a number from 0 to 36500", fi: "kirjoita luku väliltä 0–36500",
                    sv: "skriv ett tal från 0 till 36500"))
        }
        let digest = try DigestRequest(unit: unit, since: since, days: within)
            .digest(from: options.workspace(), on: options.day(), today: .today)
        let output = Output(options)
        guard let format = PageFormat(rawValue: format.rawValue) else {
            return try output.write(digest.calendar(in: .spoken).text)
        }
        if digest.isEmpty, options.quiet, format != .json { return }
        if digest.isEmpty, format == .text {
            return try output.write(digest.page(in: .spoken).emptyNote + "\n")
        }
        try output.write(digest, format)
    }
}
