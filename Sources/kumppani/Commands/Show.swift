import ArgumentParser
import Diagnostics
import Pages
import Programs

/// `kumppani show RECORD`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record with its fields, and the records that refer to it.",
        discussion:
            "With --on it is shown as it was true on that day: entries that began later or had ended are left out.")

    @Argument(
        help: "The record: partners/pietari, pietari, or its path, from the register's top or else from here.",
        completion: Completions.records)
    var record: String

    @Option(
        help: ArgumentHelp("Show it as the register knew it then: a revision or a date.", valueName: "rev|date"))
    var at: String?

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        var request = ShowRequest(record)
        request.moment = at
        request.isOfDay = options.on != nil
        let (view, unreadable) = try request.view(from: options.workspace(), on: options.day(), today: .today)
        // As YAML it is shown as it stands.
        guard format == .yaml || unreadable.isEmpty else {
            try StandardError.write(unreadable.map { $0.text(options.style) + "\n" }.joined())
            throw ExitCode(1)
        }
        try options.write(view.text(format, options.style))
    }
}
