import ArgumentParser
import Editing
import Words

/// `kumppani set RECORD FIELD=VALUE...`.
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration("set", .set)

    @Argument(help: .of(.record), completion: Completions.records) var record: String

    @Argument(help: .of(.setValues), completion: Completions.fields) var values: [String] = []

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
