import Diagnostics
import Documents
import JSONSchema
import Testing

/// YAML with the expected diagnostics written below the places that they underline:
///
///     status: actve
///             ^^^^^ enum /status: 'status' must be 'active', not 'actve' | did you mean 'active'?
///
/// Rules are named without `schema/`; what follows `|` is the hint. Anything else than exactly these fails.
struct Marked {
    /// The YAML without the marks.
    let text: String
    /// The marks, as `line:column-column what it says`.
    let expected: [String]

    /// Reads marked text.
    init(_ marked: String) {
        var lines: [Substring] = []
        var expected: [String] = []
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            let rest = line.drop { $0 == " " }
            guard rest.first == "^" else {
                lines.append(line)
                continue
            }
            let column = line.count - rest.count + 1
            let end = column + rest.prefix { $0 == "^" }.count
            let words = rest.drop { $0 == "^" }.drop { $0 == " " }
            expected.append("\(lines.count):\(column)-\(end) \(words)")
        }
        text = lines.joined(separator: "\n")
        self.expected = expected
    }

    /// A diagnostic in the form of a mark.
    static func describe(_ diagnostic: Diagnostic) -> String {
        let start = diagnostic.location.start
        let end = diagnostic.location.end
        let column = start.line == end.line ? end.column : start.column + 1
        let rule = diagnostic.rule.hasPrefix("schema/") ? String(diagnostic.rule.dropFirst(7)) : diagnostic.rule
        return "\(start.line):\(start.column)-\(max(column, start.column + 1)) \(rule) \(diagnostic.pointer ?? "-"): "
            + diagnostic.message.en + (diagnostic.hint.map { " | \($0.en)" } ?? "")
    }
}

/// Compiles a schema that is written in YAML.
func compile(
    _ schema: String, options: SchemaOptions = SchemaOptions(), loader: @escaping SchemaStore.Loader = { _ in nil },
    neighbours: @escaping SchemaStore.Neighbours = { _ in [] }, limits: SchemaLimits = SchemaLimits()
) throws -> Compilation {
    var reader = YAMLReader()
    let result = reader.read(Array(schema.utf8), path: "schema.yaml")
    let store = SchemaStore(budget: SchemaBudget(limits), loader: loader, neighbours: neighbours)
    return try store.compile(result.document, base: URI("file:///schema.yaml"), options: options)
}

/// Expects exactly the marked diagnostics, in the order of the text.
func expect(
    _ marked: String, against schema: String, options: SchemaOptions = SchemaOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let compilation = try compile(schema, options: options)
    let schema = try #require(
        compilation.schema, "\(compilation.diagnostics.map(\.message))", sourceLocation: sourceLocation)
    let marked = Marked(marked)
    var reader = YAMLReader()
    let result = reader.read(Array(marked.text.utf8), path: "record.yaml")
    #expect(result.diagnostics == [], sourceLocation: sourceLocation)
    var evaluator = Evaluator()
    let found = evaluator.check(result.document, against: schema).map(Marked.describe)
    #expect(found == marked.expected, sourceLocation: sourceLocation)
}

/// Expects exactly the marked diagnostics about a schema itself.
func expectSchemaError(
    _ marked: String, options: SchemaOptions = SchemaOptions(), sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let marked = Marked(marked)
    let found = try compile(marked.text, options: options).diagnostics.map(Marked.describe)
    #expect(found == marked.expected, sourceLocation: sourceLocation)
}
