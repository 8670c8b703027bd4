import ArgumentParser
import Pages
import Programs
import Workspace

/// `kumppani blame RECORD`.
struct BlameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blame",
        abstract:
            "Show for each field of a record the commit that last set its value: when, who, why, by which decision.")

    @Argument(
        help: "The record: partners/pietari, pietari, or its path, from the register's top or else from here.",
        completion: Completions.records)
    var record: String

    @Option(help: "text, json, html or markdown.")
    var format: PageFormat = .text

    @Option(
        help: ArgumentHelp("Only this field, such as owner or fee.eur.", valueName: "field"),
        completion: Completions.fields)
    var field: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let history = try options.workspace().history(today: .today)
        try options.write(BlamePage(of: record, field: field, in: history), format)
    }
}
