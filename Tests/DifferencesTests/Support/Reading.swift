import Diagnostics
import Differences
import Documents
import Records
import Testing

/// Reads YAML that has to be sound.
func yaml(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Document {
    let result = Documents.read(Array(text.utf8), path: "a.yaml")
    #expect(result.diagnostics.isEmpty, "\(text)", sourceLocation: sourceLocation)
    return result.document
}

/// What changed between two texts, as `path: before → after`.
func changes(_ old: String, _ new: String, guide: FieldGuide = .empty) -> [String] {
    changes(from: yaml(old), to: yaml(new), guide: guide).map(\.line)
}

extension FieldChange {
    /// The change on one line.
    var line: String { "\(path): \(before?.compactText ?? "-") → \(after?.compactText ?? "-")" }
}

/// The guide of a schema.
func guide(_ schema: String) throws -> FieldGuide {
    let source = MemorySource([
        "register.yaml": "collections:\n  x: {files: \"{id}.yaml\", schema: x.json}\n", "x.json": schema,
    ])
    return try FieldGuide(source: source, configuration: try .read(from: source), collection: "x")
}
