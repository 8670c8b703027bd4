import ArgumentParser
import Diagnostics
import Words
import Workspace

/// `kumppani schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration("schema", .schema, subcommands: [SchemaCheck.self])
}

/// `kumppani schema check SCHEMA FILE...`.
struct SchemaCheck: ParsableCommand {
    static let configuration = CommandConfiguration("check", .schemaCheck)

    @Argument(help: .of(.schema), completion: .file()) var schema: String

    @Argument(help: .of(.schemaFiles), completion: .file()) var files: [String] = []

    @Flag(inversion: .prefixedNo, help: .of(.formats)) var formats = false

    @Option(help: .of(.findingsFormat(Renderer.all.map(\.name)))) var format: String = "text"

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let output = try CheckOutput(format, options)
        let (report, folder) = try options.workspace().check(
            files: files, againstSchema: schema, assertsFormats: formats)
        try output.write(report, from: folder)
        try CheckOutput.end(report)
    }
}
