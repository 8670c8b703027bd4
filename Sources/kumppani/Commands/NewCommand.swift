import ArgumentParser
import Diagnostics
import Editing
import Records

/// `kumppani new COLLECTION [ID] FIELD=VALUE...`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Add a record to a collection.",
        discussion: """
            Without an id one is made of the name: new partners name.fi=Turku kind=city ...
            On a terminal, without fields, it asks for them one by one; nothing is written before the end.
            """)

    @Argument(help: "The collection, such as partners.", completion: Completions.collections)
    var collection: String

    @Argument(help: ArgumentHelp("The id, and fields with their values.", valueName: "id or field=value"))
    var words: [String] = []

    @OptionGroup var change: ChangeOptions

    func run() throws {
        let id = words.first.flatMap { $0.contains("=") ? nil : $0 }
        let fields = words.dropFirst(id == nil ? 0 : 1)
        if fields.isEmpty, try change.ask(in: collection, newID: id) { return }
        try change.make { proposal in try proposal.create(in: collection, id: id, fields) }
    }
}
