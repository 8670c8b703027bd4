package import Diagnostics
import Documents
import Files
import JSONSchema
import Records

extension Workspace {
    /// Checks files against a schema, and the schema itself, without a register; paths count from the start.
    ///
    /// Also returns the folder of the repository where the workspace starts, empty for its top, which forges want to
    /// know. Throws `RegisterError` for a schema that cannot be followed, `WorkspaceError` for one that is not there.
    package func check(
        files: [String], againstSchema schema: String, assertsFormats: Bool
    ) throws -> (report: CheckReport, folder: String) {
        let source = NamedFiles(from: start)
        let (compiled, problems) = try compile(schema, source, assertsFormats: assertsFormats)
        let results = Parallel.map(count: files.count, state: { Evaluator() }) { evaluator, i in
            Self.check(files[i], source, compiled, &evaluator)
        }
        let report = CheckReport(
            problems: problems + results.flatMap { $0 }, files: files.count, records: files.count, rules: [])
        return (report, repositoryFolder(of: start).path)
    }

    private func compile(
        _ schema: String, _ source: NamedFiles, assertsFormats: Bool
    ) throws -> (CompiledSchema, [Diagnostic]) {
        let result = Documents.read(try source.read(schema, limit: Limits().size), path: schema)
        guard result.diagnostics.isEmpty else {
            throw RegisterError(
                Text(
                    en: "the schema '\(schema)' cannot be read", fi: "skeemaa '\(schema)' ei voi lukea",
                    sv: "schemat '\(schema)' går inte att läsa"), diagnostics: result.diagnostics)
        }
        let folder = SchemaFolder(around: try absolute(schema), from: start)
        let compilation = try folder.compile(
            result.document, options: SchemaOptions(assertFormats: assertsFormats, checkSchema: true))
        guard let compiled = compilation.schema else {
            throw RegisterError(
                Text(
                    en: "the schema '\(schema)' cannot be followed", fi: "skeemaa '\(schema)' ei voi noudattaa",
                    sv: "schemat '\(schema)' går inte att följa"),
                hint: Text(
                    en: "mend what is listed above", fi: "korjaa se, mitä yllä luetellaan",
                    sv: "rätta det som räknas upp ovan"),
                diagnostics: compilation.diagnostics)
        }
        return (compiled, compilation.diagnostics)
    }

    private static func check(
        _ path: String, _ source: NamedFiles, _ schema: CompiledSchema, _ evaluator: inout Evaluator
    ) -> [Diagnostic] {
        do {
            let result = Documents.read(try source.read(path, limit: Limits().size), path: path)
            guard result.document.isSound else { return result.diagnostics }
            return result.diagnostics + evaluator.check(result.document, against: schema)
        } catch {
            return [
                Diagnostic(
                    rule: "regular-file", message: error.message, location: Location(file: path), hint: error.hint)
            ]
        }
    }
}
