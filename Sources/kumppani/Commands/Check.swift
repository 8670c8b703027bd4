import ArgumentParser
import Checks
import Diagnostics
import Pages
import Words
import Workspace

/// `kumppani check [PATH...]`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the register: every record against its schema, and the whole against its rules.",
        discussion: """
            With paths, only what is wrong in these files and folders is shown; the whole register is read all the same.
            '--fix' leaves the layout to 'fmt': the order of fields, spaces, ends of lines.
            """
    )

    @Argument(help: "Files or folders of the register.", completion: .file())
    var paths: [String] = []

    @Option(help: "How to show what is found: \(Renderer.all.map(\.name).joined(separator: ", ")).")
    var format: String = "text"

    @Flag(help: "Count warnings as problems: exit with 1 where there are any.")
    var strict = false

    @Flag(help: "Show what the register holds, collection by collection, and warnings only by number.")
    var overview = false

    @OptionGroup var state: CheckedState

    @Option(
        help: ArgumentHelp("Check only these rules, by name; may be repeated.", valueName: "name"),
        completion: Completions.rules)
    var rule: [String] = []

    @OptionGroup var mending: MendingOptions

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let output = try ReportOutput(format, options)
        try state.requireOne(besides: paths)
        try requireRules(rule)
        if mending.isWanted { return try mending.run(self, output) }
        guard !overview || output.isText && state.range == nil else { throw Misuse.overviewOfMore }
        let workspace = try options.workspace()
        if let range = state.range {
            let (report, folder) = try workspace.check(range: range, on: options.day(), rules: rules)
            try output.write(selected(report), from: folder)
            return try ReportOutput.end(selected(report), isStrict: strict)
        }
        let (found, register, snapshot) = try workspace.check(at: state.moment, on: options.day(), rules: rules)
        let wanted = try snapshot.checkedPaths(paths.map(workspace.absolute), in: register)
        let report = selected(wanted.isEmpty ? found : found.limited(toFilesBelow: wanted))
        if overview {
            try options.write(Overview(register, report, day: snapshot.day).text(options.style))
        } else {
            try output.write(report, from: snapshot.folder)
        }
        if state.isFiles { workspace.noticeRecordsLeftOut(of: snapshot) }
        try ReportOutput.end(report, isStrict: strict)
    }

    private var rules: RuleSelection { rule.isEmpty ? .all : .only(Set(rule)) }

    private func selected(_ report: CheckReport) -> CheckReport {
        rule.isEmpty ? report : report.limited(toRules: Set(rule))
    }
}
