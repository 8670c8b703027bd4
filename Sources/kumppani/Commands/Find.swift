import ArgumentParser
import Pages
import Records
import Workspace

/// `kumppani find WORDS`.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Find records by what they say, in upper or lower case, with or without accents."
    )

    @Argument(help: "Words that the record holds, all of them.")
    var words: [String]

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        let register = try snapshot.register()
        let hits = TextSearch(words).hits(in: register)
        switch format {
        case .text, .csv:
            let rows = hits.map { [$0.record.id.description, $0.record.title(), $0.pointer, $0.text] }
            try Output(options).write(
                Table(header: ["record", "name", "field", "text"], rows: rows).text(format, options.style))
        case .json, .yaml:
            let list = RecordList(records: hits.map(\.record), day: snapshot.day, columns: nil)
            try Output(options).write(list.text(format, options.style))
        }
    }
}
