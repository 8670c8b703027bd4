import Diagnostics
import Documents
import JSONSchema

extension FuzzTarget {
    /// A schema compiles or is refused, and evaluating a value against it gives one verdict, however it is asked for.
    ///
    /// The text up to the first NUL is the schema, what follows is the value.
    static let schemas = FuzzTarget("schemas") { bytes in
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let schemaText = Documents.read(Array(parts[0]), path: "schemas/a.json")
        guard schemaText.document.isSound else { return }
        let compilation = try SchemaStore().compile(
            schemaText.document, base: URI(ofFile: "schemas/a.json"), options: SchemaOptions(checkSchema: true))
        for diagnostic in compilation.diagnostics where diagnostic.location.start > diagnostic.location.end {
            throw Finding("a diagnostic ends before it begins: \(diagnostic)")
        }
        guard let schema = compilation.schema else {
            guard !compilation.diagnostics.isEmpty else { throw Finding("refused without a diagnostic") }
            return
        }
        let value = Documents.read(parts.count > 1 ? Array(parts[1]) : Array("{}".utf8), path: "a.json").document
        guard value.isSound else { return }
        var evaluator = Evaluator()
        let isValid = evaluator.isValid(value, against: schema)
        let diagnostics = evaluator.check(value, against: schema)
        guard isValid == diagnostics.isEmpty else {
            throw Finding("valid: \(isValid), and yet: \(diagnostics.map(\.message))")
        }
        var fresh = Evaluator()
        guard fresh.check(value, against: schema) == diagnostics else {
            throw Finding("another evaluator finds other mistakes than \(diagnostics.map(\.message))")
        }
    }
}
