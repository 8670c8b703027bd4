import ArgumentParser
import Diagnostics
import Workspace

/// `kumppani schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "For the authors of schemas.", subcommands: [SchemaCheck.self])
}

/// `kumppani schema check SCHEMA FILE...`.
struct SchemaCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a schema, and files against it, without a register.")

    @Argument(help: "The schema, in JSON or YAML (draft 2020-12 or draft-07).", completion: .file())
    var schema: String

    @Argument(help: "Files in YAML or JSON.", completion: .file())
    var files: [String] = []

    @Flag(inversion: .prefixedNo, help: "Whether 'format' is an assertion, or only a remark.")
    var formats = false

    @Option(help: "How to show what is found: \(Renderer.all.map(\.name).joined(separator: ", ")).")
    var format: String = "text"

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let output = try ReportOutput(format, options)
        let (report, folder) = try options.workspace().check(
            files: files, againstSchema: schema, assertsFormats: formats)
        try output.write(report, from: folder)
        try ReportOutput.end(report)
    }
}
