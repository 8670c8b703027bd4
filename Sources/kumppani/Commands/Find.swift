import ArgumentParser
import Pages
import Words

/// `kumppani find WORDS`.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration("find", .find)

    @Argument(help: .of(.findWords)) var words: [String]

    @Option(help: .of(.format)) var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let found = try FoundRecords(words, in: options.snapshot())
        if found.isEmpty { options.tell(found.emptyNotice) }
        try options.write(found.text(format, options.style))
    }
}
