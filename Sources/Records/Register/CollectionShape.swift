import Documents
import JSONSchema

/// What a reader needs to know of a collection: its name, its schema, and what that schema's annotations mean.
struct CollectionShape: Sendable {
    /// The name.
    let name: String
    /// The part in the domain rules.
    let role: Role?
    /// The compiled schema, if there is one.
    let schema: CompiledSchema?
    /// For each annotation of the schema, by number, what it says.
    let annotations: [Meaning]

    /// What an annotation says of a value.
    enum Meaning: Sendable {
        /// It refers to a record of one of these collections.
        case references([String])
        /// Following it must come to an end.
        case acyclic
        /// Nothing that could be followed.
        case nothing
    }

    /// Reads the annotations of a schema once for all records.
    init(_ collection: CollectionConfiguration, schema: CompiledSchema?) {
        name = collection.name
        role = collection.role
        self.schema = schema
        annotations = (schema?.annotations ?? []).map { keyword, value in
            if keyword == SchemaLoader.acyclic { return value.boolean == true ? .acyclic : .nothing }
            let names = value.isScalar ? [value.text] : value.items.map(\.text)
            return names.isEmpty ? .nothing : .references(names)
        }
    }
}
