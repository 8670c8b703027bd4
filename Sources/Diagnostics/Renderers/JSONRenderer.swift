extension Renderer {
    /// For programs; the shape is `docs/check.schema.json`.
    static let json = Renderer(name: "json") { report, _ in
        let value: JSONValue = [
            "problems": .array(report.problems.map(\.json)),
            "summary": [
                "files": JSONValue(report.files), "records": JSONValue(report.records),
                "errors": JSONValue(report.errors), "warnings": JSONValue(report.warnings),
            ],
        ]
        return value.text + "\n"
    }
}

extension Diagnostic {
    /// The diagnostic as an object of the JSON report.
    package var json: JSONValue {
        [
            "rule": .string(rule), "severity": .string(severity.rawValue), "message": .string(message.en),
            "file": .string(location.file), "line": JSONValue(location.start.line),
            "column": JSONValue(location.start.column), "endLine": JSONValue(location.end.line),
            "endColumn": JSONValue(location.end.column), "record": JSONValue(record), "hint": JSONValue(hint?.en),
            "notes": .array(
                notes.map { note in
                    [
                        "message": .string(note.message.en), "file": .string(note.location.file),
                        "line": JSONValue(note.location.start.line), "column": JSONValue(note.location.start.column),
                    ]
                }),
        ]
    }
}
