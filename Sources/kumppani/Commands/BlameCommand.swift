import ArgumentParser
import Differences
import History
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
        let path = try history.path(named: record)
        var (fields, changes) = try history.histories.blame(ofPath: path)
        if let field {
            let selection = FieldSelection(field)
            try history.histories.require(selection, ofPath: path, present: history.document(at: path), changes)
            fields = fields.filter { selection.contains($0.field) }
        }
        let name = history.histories.name(of: path)
        let page = try BlamePage(
            fields, name: name, path: path, limitation: history.histories.limitation(ofPath: path), history)
        try Output(options).write(page, format)
    }
}
