import ArgumentParser
import Editing
import Words

/// `kumppani new COLLECTION [ID] FIELD=VALUE...`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration("new", .new)

    @Argument(help: .of(.newCollection), completion: Completions.collections) var collection: String

    @Argument(help: .of(.newWords)) var words: [String] = []

    @OptionGroup var change: ChangeOptions

    func run() throws {
        let id = words.first.flatMap { $0.contains("=") ? nil : $0 }
        let fields = words.dropFirst(id == nil ? 0 : 1)
        if fields.isEmpty, try change.ask(in: collection, newID: id) { return }
        try change.make { proposal in try proposal.create(in: collection, id: id, fields) }
    }
}
