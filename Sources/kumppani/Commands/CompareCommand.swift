import ArgumentParser
import Reports

/// `kumppani compare FILE.csv --by name,fee`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Hold an outside list against the register, such as invoices of membership fees.",
        discussion: """
            The list is CSV, as spreadsheets write it. Rows are matched with records by their names, in any language, or \
            their abbreviations. Shown is what is in one and not in the other, with the nearest name, what differs, and \
            what is over by the register. Nothing is changed.
            The exit code is 1 where something differs.
            """)

    @Argument(help: "The list, a CSV file with a header.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(
        help: ArgumentHelp(
            "The fields to compare, first the name; with the header of the column where that is another: name=Verkosto,fee=Hinta.",
            valueName: "fields"))
    var by = "name,fee"

    @Option(
        help: ArgumentHelp("The collection to hold it against; networks by default.", valueName: "collection"),
        completion: Completions.collections)
    var collection: String?

    @Option(help: "text, markdown, html, json or csv.")
    var format: Comparison.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let comparison = try CompareRequest(file: file, collection: collection, columns: by)
            .comparison(in: options.workspace(), on: options.day())
        try options.write(comparison.text(format, options.style))
        if !comparison.differences.isEmpty { throw ExitCode(1) }
    }
}

extension Comparison.Format: ExpressibleByArgument {}
