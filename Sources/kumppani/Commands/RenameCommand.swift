import ArgumentParser
import Editing

/// `kumppani rename RECORD NEW-ID`.
struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a record another id; every reference to it follows.")

    @Argument(help: "The record: partners/pietari, pietari, or its path.", completion: Completions.records)
    var record: String

    @Argument(help: ArgumentHelp("Its new id, without the collection.", valueName: "new-id"))
    var name: String

    @OptionGroup var change: ChangeOptions

    func run() throws {
        try change.make { proposal in try proposal.rename(proposal.record(named: record), to: name) }
    }
}
