import Documents
package import JSONSchema

/// What loading registers may cost: the time that schemas take is shared by all that is loaded with one budget, memory is
/// each load's own.
package struct LoadBudget: Sendable {
    /// The most memory that the documents of one load take together, in bytes.
    let memory: Int
    private let schemas: SchemaBudget

    /// Makes a budget; ``Limits/run`` and the usual limits of schemas unless told otherwise.
    package init(memory: Int = Limits().run, schemas: SchemaLimits = SchemaLimits()) {
        self.memory = memory
        self.schemas = SchemaBudget(schemas)
    }

    /// What the documents of one more load may take.
    func forDocuments() -> ReadBudget { ReadBudget(memory) }

    /// What the schemas of one more load may take.
    func forSchemas() -> SchemaBudget { schemas.sharingTime() }
}
