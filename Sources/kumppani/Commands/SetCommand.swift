import ArgumentParser
import Editing
import Words

/// `kumppani set RECORD FIELD=VALUE...`.
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Give fields of a record other values.",
        discussion: """
            A field is written as owner, review.next or roles[role=board].until, or as 'history' prints it.
            A list or mapping is written in brackets: supports='[a, b]'.
            On a terminal, without fields, it asks which ones to change; nothing is written before the end.
            """)

    @Argument(help: "The record: partners/pietari, pietari, or its path.", completion: Completions.records)
    var record: String

    @Argument(
        help: ArgumentHelp("Fields with their new values.", valueName: "field=value"), completion: Completions.fields)
    var values: [String] = []

    @OptionGroup var change: ChangeOptions

    func run() throws {
        if values.isEmpty {
            if try change.ask(record: record) { return }
            throw Misuse.setWithoutFields
        }
        try change.make { proposal in
            try proposal.set(values, in: proposal.record(named: record))
        }
    }
}
