import ArgumentParser
import Diagnostics
import Editing
import Programs
import Words

/// `kumppani fmt [PATH...]`.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration("fmt", .fmt)

    @Argument(help: .of(.fmtPaths), completion: Completions.records) var paths: [String] = []

    @Flag(help: .of(.fmtCheck)) var check = false

    @Flag(help: .of(.fmtDiff)) var diff = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let run = try RegisterFormatter(options.workspace(), on: options.day())
            .run(paths, isWriting: !check && !diff)
        for failure in run.failures { StandardError.tell(Notice(of: failure), in: .spoken) }
        let summary = run.summary
        if diff {
            try options.write(run.difference)
            if run.changes.isEmpty { options.tell(Notice(summary)) }
        } else {
            let lines = run.changes.map(\.path.visible) + (options.quiet ? [] : [summary.text(in: .spoken)])
            try options.write(lines.map { $0 + "\n" }.joined())
        }
        if run.couldNotWork { throw ExitCode(2) }
        if !run.failures.isEmpty || check && !run.changes.isEmpty { throw ExitCode(1) }
    }
}
