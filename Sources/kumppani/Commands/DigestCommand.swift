import ArgumentParser
import Programs
import Reports
import Words

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
    var format: Digest.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard 0...36_500 ~= within else { throw Misuse.notDays(within) }
        let digest = try DigestRequest(unit: unit, since: since, days: within)
            .digest(from: options.workspace(), on: options.day(), today: .today)
        // Who wants no mail where nothing is due; programs get what they asked for.
        if digest.isEmpty, options.quiet, ![.json, .ics].contains(format) { return }
        try options.write(digest.text(format, options.style))
    }
}

extension Digest.Format: ExpressibleByArgument {}
