import ArgumentParser
import Diagnostics
import Pages
import Workspace

/// `kumppani when-broken`.
struct WhenBroken: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "when-broken",
        abstract: "Find the first commit at which a rule began to fail, for each problem that there is now.",
        discussion: """
            Rules look from one day, so that a problem that only time has brought is told at the commit that holds its \
            cause. History is followed along first parents, in halves.
            """)

    @Option(help: ArgumentHelp("Look back from this commit.", valueName: "rev"))
    var rev = "HEAD"

    @Option(
        help: ArgumentHelp("Only problems of these rules; may be repeated.", valueName: "name"),
        completion: Completions.rules)
    var rule: [String] = []

    @Option(help: "text or json.")
    var format: BeginningsView.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        try requireRules(rule)
        let found = try options.workspace().beginnings(ofProblemsAt: rev, on: options.day())
            .filter { rule.isEmpty || rule.contains($0.problem.rule) }
        try options.write(BeginningsView(found).text(format, options.style))
        if found.contains(where: { $0.problem.severity == .error }) { throw ExitCode(1) }
    }
}

extension BeginningsView.Format: ExpressibleByArgument {}
