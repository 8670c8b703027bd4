package import Documents

/// Where schemas find each other: local documents by their URIs, never the network.
package struct SchemaStore: Sendable {
    /// Finds the document of a URI (without fragment), such as a file beside the schema; `nil` where there is none.
    package typealias Loader = @Sendable (URI) -> Document?

    private let loader: Loader
    private(set) var documents: [(uri: URI, document: Document)] = []

    /// Makes a store that knows the metaschemas, and asks `loader` for everything that was not added.
    package init(loader: @escaping Loader = { _ in nil }) {
        self.loader = loader
    }

    /// Adds a document under its URI; it is also found by the `$id`s in it.
    package mutating func add(_ document: Document, at uri: URI) {
        documents.append((uri.withoutFragment, document))
    }

    /// The document of a URI.
    func document(at uri: URI) -> Document? {
        documents.first { $0.uri == uri }?.document ?? Metaschemas.document(at: uri) ?? loader(uri)
    }

    /// Compiles the schema that a document, or one value of it, is.
    ///
    /// `base` is the URI of the document, such as `file:///register/schemas/partner.schema.json`; relative references
    /// are read from there unless the schema has an `$id`. All mistakes in the schema are in the result.
    package func compile(
        _ document: Document, at index: Int = 0, base: URI, options: SchemaOptions = SchemaOptions()
    ) -> Compilation {
        let compiler = Compiler(store: self, options: options)
        return compiler.compile(Node(document: document, index: index), base: base)
    }
}
