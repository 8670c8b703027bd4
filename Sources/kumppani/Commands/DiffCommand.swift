import ArgumentParser
import Pages
import Programs
import Words
import Workspace

/// `kumppani diff A..B [RECORD...]`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show how records differ between two commits or two dates, field by field.",
        discussion: """
            A date stands for what the register said at its end: 2019-12-31..2024-12-31 is what came about in five years.
            An empty side is HEAD.
            """)

    @Argument(help: ArgumentHelp("Two revisions or dates: HEAD~3..HEAD, 2024-01-01..2024-12-31.", valueName: "A..B"))
    var range: String

    @Argument(
        help: "Only these records: partners/pietari, pietari, or paths, from the register's top or else from here.",
        completion: Completions.records)
    var records: [String] = []

    @Option(help: "text, json, html or markdown.")
    var format: PageFormat = .text

    @Flag(help: "Show also records of which only comments or layout differ.")
    var all = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        // Three dots mean something else to git: since both sides parted.
        guard let dots = range.firstRange(of: ".."), !range.contains("...") else { throw Misuse.notTwoStates(range) }
        let page = try DiffPage(
            from: String(range[..<dots.lowerBound]), to: String(range[dots.upperBound...]), records: records,
            isAll: all, in: options.workspace().history(today: .today))
        try options.write(page, format)
    }
}
