import ArgumentParser
import Pages
import Words

/// `kumppani blame RECORD`.
struct BlameCommand: ParsableCommand {
    static let configuration = CommandConfiguration("blame", .blame)

    @Argument(help: .of(.recordFromHere), completion: Completions.records) var record: String

    @Option(help: .of(.format)) var format: PageFormat = .text

    @Option(help: .of(.blameField), completion: Completions.fields) var field: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let history = try options.history()
        try options.write(BlamePage(of: record, field: field, in: history), format)
    }
}
