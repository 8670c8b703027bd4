import ArgumentParser
import Diagnostics
import Editing
import Programs

/// `kumppani fmt [PATH...]`.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Bring records into the one layout, with the same data and comments.",
        discussion: """
            Fields stand in the order of the schema, quotes only where they are needed, long texts are folded at 100 \
            columns, comments and single empty lines stay where they stood. A file that cannot be read is left.
            Exit code 1 says that a file is left or, with --check, not in the layout.
            """)

    @Argument(
        help: "Records, files or folders; all records where none is named.", completion: Completions.records)
    var paths: [String] = []

    @Flag(help: "Write nothing; name the files that are not in the layout.")
    var check = false

    @Flag(help: "Write nothing; show what would change, as 'git apply' takes it.")
    var diff = false

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
