package import JSONSchema

extension SchemaStore {
    /// A store that finds schemas in the files of a source, by the URIs of ``URI/init(ofFile:)``.
    package init(files source: any RecordSource, budget: SchemaBudget = SchemaBudget()) {
        let files = SchemaFiles(source)
        let limit = budget.limits.neighbours
        self.init(
            budget: budget, loader: { uri throws(SchemaReadError) in try files.document(at: uri) },
            neighbours: { uri throws(SchemaReadError) in try files.documentsWithID(beside: uri, atMost: limit) })
    }
}
