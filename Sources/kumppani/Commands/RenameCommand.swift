import ArgumentParser
import Editing
import Words

/// `kumppani rename RECORD NEW-ID`.
struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration("rename", .rename)

    @Argument(help: .of(.record), completion: Completions.records) var record: String

    @Argument(help: .of(.newID)) var name: String

    @OptionGroup var change: ChangeOptions

    func run() throws {
        try change.make { proposal in try proposal.rename(proposal.record(named: record), to: name) }
    }
}
