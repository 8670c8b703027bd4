import ArgumentParser
import Editing

/// `kumppani remove RECORD FIELD`.
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take fields, or entries of lists, out of a record.",
        discussion: """
            An entry is named by what tells it apart: supports[eu-rahoitus], roles[role=board], or by its place: roles[#2].
            Whole records are not removed but ended: see 'end'.
            """)

    @Argument(help: "The record: partners/pietari, pietari, or its path.", completion: Completions.records)
    var record: String

    @Argument(help: ArgumentHelp("The fields or entries.", valueName: "field"), completion: Completions.fields)
    var fields: [String]

    @OptionGroup var change: ChangeOptions

    func run() throws {
        try change.make { proposal in
            try proposal.remove(fields, from: proposal.record(named: record))
        }
    }
}
