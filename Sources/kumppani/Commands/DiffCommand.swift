import ArgumentParser
import Diagnostics
import History
import Pages
import Programs
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
        guard let dots = range.firstRange(of: ".."), !range.contains("...") else {
            throw Failure(
                Text(
                    en: "'\(range)' names no two states", fi: "'\(range)' ei nimeä kahta tilaa",
                    sv: "'\(range)' anger inte två lägen"),
                hint: Text(
                    en: "write A..B, such as HEAD~3..HEAD or 2023-12-31..2024-12-31",
                    fi: "kirjoita A..B, esimerkiksi HEAD~3..HEAD tai 2023-12-31..2024-12-31",
                    sv: "skriv A..B, till exempel HEAD~3..HEAD eller 2023-12-31..2024-12-31"))
        }
        let (from, to) = (String(range[..<dots.lowerBound]), String(range[dots.upperBound...]))
        let history = try options.workspace().history(today: .today)
        let old = try history.state(at: from.isEmpty ? "HEAD" : from)
        let new = try history.commit(at: to.isEmpty ? "HEAD" : to)
        let wanted = Set(try records.map { try history.path(named: $0) })
        let differences = try history.histories.differences(from: old, to: new) { path in
            guard !wanted.isEmpty else { return true }
            return try wanted.contains(path) || wanted.contains(history.histories.latestPath(from: path))
        }.filter { all || $0.kind != .layout }
        try Output(options).write(DiffPage(differences, from: from, to: to, history), format)
    }
}
