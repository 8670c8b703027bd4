import ArgumentParser
import Editing
import Words

/// `kumppani remove RECORD FIELD`.
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration("remove", .remove)

    @Argument(help: .of(.record), completion: Completions.records) var record: String

    @Argument(help: .of(.removeFields), completion: Completions.fields) var fields: [String]

    @OptionGroup var change: ChangeOptions

    func run() throws {
        try change.make { proposal in
            try proposal.remove(fields, from: proposal.record(named: record))
        }
    }
}
