import ArgumentParser
import Editing
import Words

/// `kumppani add RECORD LIST FIELD=VALUE...`.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration("add", .add)

    @Argument(help: .of(.record), completion: Completions.records) var record: String

    @Argument(help: .of(.list), completion: Completions.fields) var list: String

    @Argument(help: .of(.addValues)) var values: [String]

    @OptionGroup var change: ChangeOptions

    func run() throws {
        try change.make { proposal in
            try proposal.add(values, to: list, in: proposal.record(named: record))
        }
    }
}
