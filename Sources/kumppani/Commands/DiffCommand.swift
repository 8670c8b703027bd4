import ArgumentParser
import Pages
import Words

/// `kumppani diff A..B [RECORD...]`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration("diff", .diff)

    @Argument(help: .of(.diffRange)) var range: String

    @Argument(help: .of(.diffRecords), completion: Completions.records) var records: [String] = []

    @Option(help: .of(.format)) var format: PageFormat = .text

    @Flag(help: .of(.diffAll)) var all = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        // Three dots mean something else to git: since both sides parted.
        guard let dots = range.firstRange(of: ".."), !range.contains("...") else { throw Misuse.notTwoStates(range) }
        let page = try DiffPage(
            from: String(range[..<dots.lowerBound]), to: String(range[dots.upperBound...]), records: records,
            isAll: all, in: options.history())
        try options.write(page, format)
    }
}
