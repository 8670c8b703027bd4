import ArgumentParser
import Diagnostics
import Git
import History
import Hooks
import Records
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

    @Option(help: ArgumentHelp("Only problems of these rules; may be repeated.", valueName: "name"))
    var rule: [String] = []

    @Option(help: "text or json.")
    var format: Format = .text

    /// How beginnings are shown.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let place = try GitPlace(options)
        let tip = try place.commit(rev)
        let repository = try RegisterRepository(
            place.shared, folder: RegisterLocation(options, place, at: tip).folder, day: try options.day(),
            usesCache: !options.noCache)
        var search = FirstFailure(repository, from: tip)
        let found = try search.beginnings().filter { rule.isEmpty || rule.contains($0.problem.rule) }
        let text =
            switch format {
            case .text: found.map { Self.text($0, options.colour) }.joined()
            case .json: JSONValue.object([("problems", .array(found.map(Self.json)))]).text + "\n"
            }
        try Output(options).write(text)
        if found.contains(where: { $0.problem.severity == .error }) { throw ExitCode(1) }
    }

    private static func text(_ beginning: FirstFailure.Beginning, _ colour: Colour) -> String {
        let problem = beginning.problem
        let place = "\(problem.location.file.visible):\(problem.location.start.line)"
        let since =
            beginning.commit.map {
                "\($0.committer.day)  \($0.id.description.prefix(10))  \($0.author.name.visible): \($0.subject.visible)"
            } ?? "before the history that this shallow clone has; 'git fetch --unshallow' gets the rest"
        return "\(colour.bold(place)): \(problem.rule): \(problem.message.visible)\n  since \(since)\n"
    }

    private static func json(_ beginning: FirstFailure.Beginning) -> JSONValue {
        let problem = beginning.problem
        return .object([
            ("rule", .string(problem.rule)), ("message", .string(problem.message)),
            ("file", .string(problem.location.file)), ("line", JSONValue(problem.location.start.line)),
            ("commit", JSONValue(beginning.commit?.id.description)),
            ("committed", JSONValue(beginning.commit?.committer.timestamp)),
            ("author", JSONValue(beginning.commit?.author.name)),
            ("subject", JSONValue(beginning.commit?.subject)),
        ])
    }
}
