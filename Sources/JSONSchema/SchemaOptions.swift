/// How a schema is compiled.
package struct SchemaOptions: Sendable {
    /// Whether `format` is checked; otherwise it only describes, unless the schema's dialect says that it asserts.
    package var assertFormats: Bool
    /// The keywords whose values are collected for each value that they describe, such as `x-references`.
    package var collect: [String]
    /// Whether the schema is checked against its metaschema too, and misspelt keywords are warned of.
    package var checkSchema: Bool
    /// What a schema without `$schema` is taken for.
    package var defaultDialect: StandardDialect

    /// Makes options; formats are asserted unless told otherwise.
    package init(
        assertFormats: Bool = true, collect: [String] = [], checkSchema: Bool = false,
        defaultDialect: StandardDialect = .draft2020_12
    ) {
        self.assertFormats = assertFormats
        self.collect = collect
        self.checkSchema = checkSchema
        self.defaultDialect = defaultDialect
    }
}

/// A published version of JSON Schema.
package enum StandardDialect: String, Sendable, CaseIterable {
    /// Draft 2020-12.
    case draft2020_12 = "https://json-schema.org/draft/2020-12/schema"
    /// Draft-07.
    case draft07 = "http://json-schema.org/draft-07/schema"

    /// The dialect that a URI names, whether it begins with `https` or `http`: many schemas have the other one.
    init?(uri: URI) {
        guard uri.scheme == "https" || uri.scheme == "http", uri.fragment ?? "" == "" else { return nil }
        let name = uri.key.drop { $0 != ":" }
        guard let found = Self.allCases.first(where: { $0.rawValue.drop { $0 != ":" } == name }) else { return nil }
        self = found
    }
}
