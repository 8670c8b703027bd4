import ArgumentParser
import Checks
import Diagnostics
import Pages
import Records
import Workspace

/// `kumppani check [PATH...]`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the register: every record against its schema, and the whole against its rules.",
        discussion:
            "With paths, only what is wrong in these files and folders is shown; the whole register is read all the same."
    )

    @Argument(help: "Files or folders of the register.")
    var paths: [String] = []

    @Option(help: "How to show what is found: \(Renderer.all.map(\.name).joined(separator: ", ")).")
    var format: String = "text"

    @Flag(help: "Count warnings as problems: exit with 1 where there are any.")
    var strict = false

    @Flag(help: "Show what the register holds, collection by collection, and warnings only by number.")
    var overview = false

    @Flag(help: "Check what is staged, as the coming commit will have it, instead of the files.")
    var staged = false

    @Option(help: ArgumentHelp("Check the register as a commit has it.", valueName: "rev"))
    var rev: String?

    @Option(help: ArgumentHelp("Check each commit of a range, oldest first.", valueName: "A..B"))
    var range: String?

    @Option(help: ArgumentHelp("Check only these rules, by name; may be repeated.", valueName: "name"))
    var rule: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let renderer = Renderer.all.first(where: { $0.name == format }) else {
            throw Failure.unknown("format", format, among: Renderer.all.map(\.name))
        }
        guard !overview || renderer.name == "text" else {
            throw Failure("'--overview' is for people, and '--format \(format)' is not", hint: "leave one of them out")
        }
        guard [staged, rev != nil, range != nil].count(where: { $0 }) <= 1 else {
            throw Failure("'--staged', '--rev' and '--range' name different states", hint: "give one of them")
        }
        try RuleNames.require(rule)
        if let range { return try run(range: range, renderer) }
        let workspace = try options.workspace()
        let (found, register, snapshot) = try workspace.check(
            at: staged ? .index : rev.map { .revision($0) } ?? .workTree, on: options.day(), rules: rules)
        let wanted = try paths.map { try snapshot.path(ofAbsolute: workspace.absolute($0)) }
        let report = wanted.isEmpty ? found : found.limited(toFilesBelow: wanted)
        let overview = overview ? Overview(register, selected(report), day: snapshot.day) : nil
        try tell(report, from: snapshot.folder, renderer, overview)
        if !staged, rev == nil, !options.quiet {
            let count = try workspace.recordsLeftOut(of: snapshot)
            if count > 0 {
                Failure.tell(
                    Notice(
                        "the sparse checkout leaves out \(count) of the register's records, which were not checked",
                        hint: "'kumppani check --staged' reads them too"))
            }
        }
        try end(report)
    }

    /// Checks each commit of a range; what a commit shares with the one before it is told once, where it begins.
    private func run(range: String, _ renderer: Renderer) throws {
        guard paths.isEmpty, !overview else {
            throw Failure("'--range' checks whole registers", hint: "leave paths and '--overview' out")
        }
        let (report, folder) = try options.workspace().check(range: range, on: options.day(), rules: rules)
        try tell(report, from: folder, renderer, nil)
        try end(report)
    }

    private func tell(_ report: CheckReport, from folder: String, _ renderer: Renderer, _ overview: Overview?) throws {
        if let overview { return try Output(options).write(overview.text(options.colour)) }
        let report = selected(report)
        if options.quiet, renderer.name == "text", report.problems.isEmpty { return }
        let shown = renderer.isForForges ? report.seen(from: folder) : report
        try Output(options).write(renderer.render(shown, options.colour))
    }

    private func end(_ report: CheckReport) throws {
        let report = selected(report)
        if report.errors > 0 || strict && report.warnings > 0 { throw ExitCode(1) }
    }

    private var rules: [Rule] { rule.isEmpty ? Rule.all : Rule.all.filter { rule.contains($0.name) } }

    private func selected(_ report: CheckReport) -> CheckReport {
        rule.isEmpty ? report : report.limited(toRules: Set(rule))
    }
}
