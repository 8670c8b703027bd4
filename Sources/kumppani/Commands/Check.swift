import ArgumentParser
import Checks
import Diagnostics
import Pages
import Words
import Workspace

/// `kumppani check [PATH...]`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration("check", .check)

    @Argument(help: .of(.checkPaths), completion: .file()) var paths: [String] = []

    @Option(help: .of(.findingsFormat(Renderer.all.map(\.name)))) var format: String = "text"

    @Flag(help: .of(.strict)) var strict = false

    @Flag(help: .of(.overview)) var overview = false

    @OptionGroup var state: CheckedState

    @Option(help: .of(.checkRule), completion: Completions.rules) var rule: [String] = []

    @OptionGroup var mending: MendingOptions

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let output = try CheckOutput(format, options)
        try state.requireOne(besides: paths)
        try Explanations.require(rule)
        if mending.isWanted { return try mending.run(self, output) }
        guard !overview || output.isText && state.range == nil else { throw Misuse.overviewOfMore }
        var request = CheckRequest()
        request.subject = state.subject
        request.paths = paths
        request.rules = Set(rule)
        let answer = try request.answer(from: options.workspace(), on: options.day())
        if overview, let register = answer.register {
            try options.write(Overview(register, answer.report, day: options.day()).text(options.style))
        } else {
            try output.write(answer.report, from: answer.folder)
        }
        try CheckOutput.end(answer.report, isStrict: strict)
    }
}
