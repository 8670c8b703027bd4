import ArgumentParser
import Reports
import Words

/// `kumppani compare FILE.csv --by name,fee`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration("compare", .compare)

    @Argument(help: .of(.compareFile), completion: .file(extensions: ["csv"])) var file: String

    @Option(help: .of(.by)) var by = "name,fee"

    @Option(help: .of(.compareCollection), completion: Completions.collections) var collection: String?

    @Option(help: .of(.format)) var format: Comparison.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let comparison = try CompareRequest(file: options.path(file), collection: collection, columns: by)
            .comparison(in: options.workspace(), on: options.day())
        try options.write(comparison.text(format, options.style))
        if !comparison.differences.isEmpty { throw ExitCode(1) }
    }
}

extension Comparison.Format: ExpressibleByArgument {}
