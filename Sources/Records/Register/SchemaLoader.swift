import Diagnostics
import Documents
import JSONSchema

/// Finds and compiles the schemas that a register's collections name.
struct SchemaLoader {
    private let store: SchemaStore
    private let source: any RecordSource
    private let configuration: RegisterConfiguration
    private let annotations: [String]

    /// Makes a loader of the schemas of one register, which collect these annotations.
    init(
        source: any RecordSource, configuration: RegisterConfiguration,
        collecting annotations: [String] = [references, acyclic], budget: SchemaBudget = SchemaBudget()
    ) {
        self.annotations = annotations
        self.source = source
        self.configuration = configuration
        store = SchemaStore(files: source, budget: budget)
    }

    /// The compiled schemas by the path that `register.yaml` gives; throws where one is absent or broken.
    func schemas() throws(RegisterError) -> [String: CompiledSchema] {
        try schemas(of: configuration.collections)
    }

    /// The compiled schema of one collection, if it has one; throws where it is absent or broken.
    func schema(of collection: CollectionConfiguration) throws(RegisterError) -> CompiledSchema? {
        try schemas(of: [collection]).values.first
    }

    /// The same for some collections only.
    func schemas(
        of collections: [CollectionConfiguration]
    ) throws(RegisterError) -> [String: CompiledSchema] {
        var schemas: [String: CompiledSchema] = [:]
        var diagnostics: [Diagnostic] = []
        for collection in collections {
            guard let path = collection.schema, schemas[path] == nil else { continue }
            let (schema, problems) = try compile(path, collection)
            schemas[path] = schema
            diagnostics += problems
        }
        guard diagnostics.isEmpty else {
            throw RegisterError(
                Text(
                    en: "the schemas cannot be followed", fi: "skeemoja ei voi noudattaa",
                    sv: "schemana går inte att följa"),
                hint: .mendListed, diagnostics: Set(diagnostics).sorted())
        }
        return schemas
    }

    private func compile(
        _ path: String, _ collection: CollectionConfiguration
    ) throws(RegisterError) -> (CompiledSchema?, [Diagnostic]) {
        let place = collection.node["schema"] ?? collection.node
        guard URI.isInside(path: path) else {
            let problem = Diagnostic(
                rule: "register/schema",
                message: Text(
                    en: "the schema '\(path)' is no path inside of the register",
                    fi: "skeema '\(path)' ei ole polku rekisterin sisällä",
                    sv: "schemat '\(path)' är ingen sökväg inom registret"),
                location: place.location, pointer: place.pointer,
                hint: Text(
                    en: "write it as schemas/partner.schema.json is written",
                    fi: "kirjoita se samalla tavalla kuin schemas/partner.schema.json",
                    sv: "skriv den på samma sätt som schemas/partner.schema.json"))
            return (nil, [problem])
        }
        let bytes: [UInt8]?
        do {
            bytes = try source.readIfPresent(path, limit: Limits().size)
        } catch {
            throw RegisterError(error)
        }
        guard let bytes else {
            let problem = Diagnostic(
                rule: "register/schema", message: .noSchema(path), location: place.location, pointer: place.pointer,
                hint: Text(
                    en: "correct the path, or add the file", fi: "korjaa polku tai lisää tiedosto",
                    sv: "rätta sökvägen eller lägg till filen"))
            return (nil, [problem])
        }
        let result = Documents.read(bytes, path: path)
        guard result.diagnostics.isEmpty else { return (nil, result.diagnostics) }
        let options = SchemaOptions(
            assertFormats: configuration.policies.assertFormats, collect: annotations)
        do throws(SchemaReadError) {
            let compilation = try store.compile(result.document, base: URI(ofFile: path), options: options)
            return (compilation.schema, compilation.diagnostics.filter { $0.severity == .error })
        } catch {
            throw RegisterError(SourceError(error))
        }
    }

    /// The annotation that names the collections that a value refers to.
    static let references = "x-references"
    /// The annotation that says that following a reference must come to an end.
    static let acyclic = "x-acyclic"
}
