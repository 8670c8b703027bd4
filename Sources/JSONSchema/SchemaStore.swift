package import Diagnostics
package import Documents

/// Where schemas find each other: local documents by their URIs, never the network.
package struct SchemaStore: Sendable {
    /// Finds the document of a URI (without fragment), such as a file beside the schema; `nil` where there is none.
    package typealias Loader = @Sendable (URI) throws(SchemaReadError) -> Document?
    /// Finds all documents in the folder of a URI, among which the schema with an `$id` is looked for.
    package typealias Neighbours = @Sendable (URI) throws(SchemaReadError) -> [(uri: URI, document: Document)]

    /// Finds the document of a URI that is neither a metaschema nor was added.
    let loader: Loader
    /// Finds the documents among which one with an `$id` is looked for.
    let neighbours: Neighbours
    /// What the run has left of its limits.
    let budget: SchemaBudget
    /// The patterns that have been compiled.
    let patterns = PatternCache()
    private(set) var documents: [(uri: URI, document: Document)] = []

    /// Makes a store that knows the metaschemas, and asks `loader` for everything that was not added; for what that does not
    /// know, it looks for the `$id` among the `neighbours`.
    package init(
        budget: SchemaBudget = SchemaBudget(), loader: @escaping Loader = { _ in nil },
        neighbours: @escaping Neighbours = { _ in [] }
    ) {
        self.budget = budget
        self.loader = loader
        self.neighbours = neighbours
    }

    /// Adds a document under its URI; it is also found by the `$id`s in it.
    package mutating func add(_ document: Document, at uri: URI) {
        documents.append((uri.withoutFragment, document))
    }

    /// Compiles the schema that a document, or one value of it, is.
    ///
    /// `base` is the URI of the document, such as `register:/schemas/partner.schema.json`; relative references are read from there
    /// unless the schema has an `$id`. All mistakes in the schema are in the result; a schema file that cannot be read is thrown.
    package func compile(
        _ document: Document, at index: Int = 0, base: URI, options: SchemaOptions = SchemaOptions()
    ) throws(SchemaReadError) -> Compilation {
        let compiler = Compiler(store: self, options: options)
        return try compiler.compile(Node(document: document, index: index), base: base)
    }
}

/// A schema's file is there, or may be, and could not be read.
package struct SchemaReadError: Error, Sendable {
    /// What was attempted: `reading schemas/common.schema.json`.
    package let attempt: Text
    /// Why it failed: `Permission denied`.
    package let reason: Text
    /// What to do next, where that is known.
    package let remedy: Text?

    /// Makes an error.
    package init(attempt: Text, reason: Text, remedy: Text? = nil) {
        self.attempt = attempt
        self.reason = reason
        self.remedy = remedy
    }
}
