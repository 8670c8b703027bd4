package import Documents
package import JSONSchema

/// What a collection's schema says about the fields of its records: labels, the keys of lists, references, the words
/// for choices.
package struct FieldGuide: Sendable {
    /// What one annotation of the schema says.
    enum Meaning: Sendable {
        /// `x-label`: a text, or one for each language.
        case label(Node)
        /// `title`, which stands in for a label.
        case title(Node)
        /// `x-key`: the properties that tell the entries of a list apart.
        case key([String])
        /// `x-references`: the collections that a value refers to.
        case references([String])
        /// `x-enum-labels`: for each allowed value a text, or one for each language.
        case choices(Node)
        /// `enum`: the values that are allowed.
        case allowed([String])
        /// `uniqueItems`: a list is a set.
        case set
        /// `properties`: the fields of a mapping, in the schema's order.
        case fields([String])
        /// `x-column`: lists of records show the field, in the order of these numbers.
        case column(Int)
        /// `x-filter`: lists of records can be limited by the field.
        case filter
        /// `format`: what sort of text it is, such as `edtf` or `uri`.
        case format(String)
        /// `x-prose`: a text of words in the register's first language.
        case prose
        /// Nothing of use.
        case nothing
    }

    private static let keywords = [
        "x-label", "title", "x-key", "x-references", "x-enum-labels", "x-prose", "enum", "uniqueItems", "properties",
        "format",
    ]
    /// What pages ask for besides.
    private static let pageKeywords = ["x-column", "x-filter"]

    private let schema: CompiledSchema?
    let meanings: [Meaning]

    /// The guide for records without schema: it knows nothing.
    package static let empty = FieldGuide(nil)

    private init(_ schema: CompiledSchema?) {
        self.schema = schema
        meanings = (schema?.annotations ?? []).map { keyword, value in
            let names = value.isScalar ? [value.text] : value.items.map(\.text)
            switch keyword {
            case "x-label": return .label(value)
            case "title": return value.string == nil ? .nothing : .title(value)
            case "x-key": return names.isEmpty ? .nothing : .key(names)
            case "x-references": return names.isEmpty ? .nothing : .references(names)
            case "x-enum-labels": return .choices(value)
            case "enum": return .allowed(value.items.filter(\.isScalar).map(\.text))
            case "properties": return .fields(value.entries.map(\.key.text))
            case "x-column": return value.integer.map(Meaning.column) ?? .nothing
            case "x-filter": return value.boolean == true ? .filter : .nothing
            case "x-prose": return value.boolean == true ? .prose : .nothing
            case "format": return value.string.map(Meaning.format) ?? .nothing
            default: return value.boolean == true ? .set : .nothing
            }
        }
    }

    /// Whether both come from one schema that was read once, or know nothing.
    package func isSame(as other: FieldGuide) -> Bool { schema === other.schema }

    /// What may be written in the records; `nil` without schema.
    package var shape: FieldShape? { schema.map { FieldShape(SchemaView($0)) } }

    /// The names of the fields that the schema knows, in any depth.
    package var fieldNames: [String] {
        meanings.flatMap { if case .fields(let names) = $0 { names } else { [String]() } }
    }

    /// The collections that records may refer to.
    package var referencedCollections: Set<String> {
        Set(meanings.flatMap { if case .references(let names) = $0 { names } else { [String]() } })
    }

    /// The guides of all collections by the collections' names; throws where a schema is absent or broken.
    ///
    /// `forPages` they know besides which fields lists show and can be limited by, and the formats of texts.
    package static func all(
        source: any RecordSource, configuration: RegisterConfiguration, forPages: Bool = false
    ) throws(RegisterError) -> [String: FieldGuide] {
        try guides(keywords + (forPages ? pageKeywords : []), source, configuration)
    }

    /// Guides of all collections that know nothing but which fields there are, in which order; throws as `all`.
    package static func orders(
        source: any RecordSource, configuration: RegisterConfiguration
    ) throws(RegisterError) -> [String: FieldGuide] {
        try guides(["properties"], source, configuration)
    }

    private static func guides(
        _ wanted: [String], _ source: any RecordSource, _ configuration: RegisterConfiguration
    ) throws(RegisterError) -> [String: FieldGuide] {
        let schemas = try SchemaLoader(source: source, configuration: configuration, collecting: wanted).schemas()
        return Dictionary(
            configuration.collections.map { ($0.name, FieldGuide($0.schema.flatMap { schemas[$0] })) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The guide of one collection; an unknown collection, or one without schema, has an empty one. `forPages` as in `all`.
    package init(
        source: any RecordSource, configuration: RegisterConfiguration, collection: String, forPages: Bool = false
    ) throws(RegisterError) {
        let wanted = Self.keywords + (forPages ? Self.pageKeywords : [])
        let loader = SchemaLoader(source: source, configuration: configuration, collecting: wanted)
        self.init(
            try configuration.collection(collection).flatMap { (found) throws(RegisterError) in
                try loader.schema(of: found)
            })
    }

    /// What the guide says of one document, also of one that the schema refuses: then as if its mistakes were mended.
    ///
    /// Takes one evaluation: about 10 µs for a valid record of 1 KB.
    package func notes(on document: Document, using evaluator: inout Evaluator) -> FieldNotes {
        guard let schema, document.isSound else { return FieldNotes(document, self, []) }
        _ = evaluator.check(document, against: schema)
        return FieldNotes(document, self, evaluator.annotations)
    }

    /// The same with what a newer guide says where this one is silent, as a schema without labels was.
    ///
    /// What this guide says goes first: a choice of that day may have meant something else than it does now.
    package func notes(
        on document: Document, else newer: FieldGuide, using evaluator: inout Evaluator
    ) -> FieldNotes {
        notes(on: document, using: &evaluator).with(newer.notes(on: document, using: &evaluator))
    }

    /// The same for a single document.
    package func notes(on document: Document) -> FieldNotes {
        var evaluator = Evaluator()
        return notes(on: document, using: &evaluator)
    }
}
