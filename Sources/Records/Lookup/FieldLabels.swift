package import Documents
import JSONSchema

/// What a record's fields are called, by the schema's `x-label`, else its `title`.
package struct FieldLabels: Sendable {
    private var labels: [Int: String] = [:]

    /// Asks the schema of the record's collection; without a schema nothing has a label.
    package init(
        source: any RecordSource, configuration: RegisterConfiguration, record: Record, language: String = "en"
    ) throws(RegisterError) {
        let loader = SchemaLoader(source: source, configuration: configuration, collecting: ["x-label", "title"])
        guard let path = configuration.collection(record.id.collection)?.schema, let schema = try loader.schemas()[path]
        else { return }
        var evaluator = Evaluator()
        _ = evaluator.isValid(record.document, against: schema)
        for annotation in evaluator.annotations {
            let (keyword, value) = schema.annotations[annotation.number]
            guard keyword == "x-label" || labels[annotation.instance] == nil else { continue }
            let text = value.isScalar ? value : value[language] ?? value.entries.first?.value
            if let text { labels[annotation.instance] = text.text }
        }
    }

    /// The label of a value, if the schema has one.
    package subscript(node: Node) -> String? { labels[node.index] }
}
