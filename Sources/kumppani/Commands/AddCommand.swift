import ArgumentParser
import Diagnostics
import Editing

/// `kumppani add RECORD LIST FIELD=VALUE...`.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an entry to a list of a record.",
        discussion: """
            An entry with fields: add eurocities roles role=chair since=2026-06-14
            Plain values, each an entry: add eurocities supports eu-rahoitus
            """)

    @Argument(help: "The record: partners/pietari, pietari, or its path.", completion: Completions.records)
    var record: String

    @Argument(help: "The list, such as phases or sources.", completion: Completions.fields)
    var list: String

    @Argument(help: ArgumentHelp("The entry's fields, or plain values.", valueName: "field=value"))
    var values: [String]

    @OptionGroup var change: ChangeOptions

    func run() throws {
        try change.make { proposal in
            try proposal.add(values, to: list, in: proposal.record(named: record))
        }
    }
}
