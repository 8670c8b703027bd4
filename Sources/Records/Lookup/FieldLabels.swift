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
        // A field's own label is collected before that of the definition that it refers to.
        for wanted in ["x-label", "title"] {
            for annotation in evaluator.annotations where labels[annotation.instance] == nil {
                let (keyword, value) = schema.annotations[annotation.number]
                guard keyword == wanted else { continue }
                let text = value.isScalar ? value : value[language] ?? value.entries.first?.value
                if let text { labels[annotation.instance] = text.text }
            }
        }
    }

    /// The label of a value, if the schema has one.
    package subscript(node: Node) -> String? { labels[node.index] }
}
