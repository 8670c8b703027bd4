import ArgumentParser
import Pages
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
        let found = try FoundRecords(words, in: options.workspace().snapshot(at: .workTree, on: options.day()))
        if found.isEmpty { options.tell(found.emptyNotice) }
        try options.write(found.text(format, options.style))
    }
}
