import ArgumentParser
import Checks
import Diagnostics
import Pages
import Words
import Workspace

/// `kumppani when-broken`.
struct WhenBroken: ParsableCommand {
    static let configuration = CommandConfiguration("when-broken", .whenBroken)

    @Option(help: .of(.whenBrokenRev)) var rev = "HEAD"

    @Option(help: .of(.whenBrokenRule), completion: Completions.rules) var rule: [String] = []

    @Option(help: .of(.format)) var format: ProblemOriginsView.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        try Explanations.require(rule)
        let found = try options.workspace().origins(ofProblemsAt: rev, on: options.day(), rules: Set(rule))
        try options.write(ProblemOriginsView(found).text(format, options.style))
        if found.contains(where: { $0.problem.severity == .error }) { throw ExitCode(1) }
    }
}

extension ProblemOriginsView.Format: ExpressibleByArgument {}
