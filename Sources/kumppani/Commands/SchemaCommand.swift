import ArgumentParser
import Diagnostics
import Documents
import Files
import JSONSchema
import Records
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

    @Argument(help: "The schema, in JSON or YAML (draft 2020-12 or draft-07).")
    var schema: String

    @Argument(help: "Files in YAML or JSON.")
    var files: [String] = []

    @Flag(inversion: .prefixedNo, help: "Let 'format' be an assertion.")
    var formats = false

    @Option(help: "How to show what is found: \(Renderer.all.map(\.name).joined(separator: ", ")).")
    var format: String = "text"

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let renderer = Renderer.all.first(where: { $0.name == format }) else {
            throw Failure.unknown("format", format, among: Renderer.all.map(\.name))
        }
        let source = FolderSource(root: options.folder ?? ".")
        let (compiled, warnings) = try compile(source)
        let results = Parallel.map(count: files.count, state: { Evaluator() }) { evaluator, i in
            Self.check(files[i], source, compiled, &evaluator)
        }
        let report = CheckReport(
            problems: warnings + results.flatMap { $0 }, files: files.count, records: files.count, rules: [])
        try Output(options).write(renderer.render(report, options.colour))
        if report.errors > 0 { throw ExitCode(1) }
    }

    private func compile(_ source: FolderSource) throws -> (CompiledSchema, [Diagnostic]) {
        let result = Documents.read(try source.read(schema, limit: Limits().size), path: schema)
        guard result.diagnostics.isEmpty else {
            throw RegisterError("the schema '\(schema)' cannot be read", diagnostics: result.diagnostics)
        }
        let compilation = SchemaStore(files: source).compile(
            result.document, base: SchemaStore.uri(ofFile: try options.workspace().absolute(schema)),
            options: SchemaOptions(assertFormats: formats, checkSchema: true))
        guard let compiled = compilation.schema else {
            throw RegisterError(
                "the schema '\(schema)' cannot be followed", hint: "mend what is listed above",
                diagnostics: compilation.diagnostics)
        }
        return (compiled, compilation.diagnostics)
    }

    private static func check(
        _ path: String, _ source: FolderSource, _ schema: CompiledSchema, _ evaluator: inout Evaluator
    ) -> [Diagnostic] {
        do {
            let result = Documents.read(try source.read(path, limit: Limits().size), path: path)
            guard result.document.isSound else { return result.diagnostics }
            return result.diagnostics + evaluator.check(result.document, against: schema)
        } catch {
            return [
                Diagnostic(
                    rule: "regular-file", message: "\(error)", location: Location(file: path),
                    hint: "see that it is an ordinary file that may be read")
            ]
        }
    }
}
