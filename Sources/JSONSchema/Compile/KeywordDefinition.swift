/// One line of a vocabulary: a keyword, what it applies to, and how it is compiled.
struct KeywordDefinition: Sendable {
    /// Where the keyword's value holds schemas.
    enum Subschemas: Sendable {
        /// Nowhere.
        case none
        /// The value is a schema, or a list of them.
        case schemas
        /// The value is a mapping whose values are schemas.
        case named
    }

    /// Makes the keyword of one schema object; `nil` where it asks nothing.
    typealias Make = @Sendable (KeywordSource) throws(SchemaError) -> Keyword?

    /// Its name.
    let name: String
    /// The kinds of values that it says something about.
    let kinds: KindSet
    /// Where its value holds schemas.
    let subschemas: Subschemas
    /// How it is compiled; `nil` for keywords that ask nothing.
    let make: Make?

    /// A keyword that asks something.
    init(_ name: String, _ type: Keyword.Type, on kinds: KindSet = .any, holds subschemas: Subschemas = .none) {
        self.init(name, on: kinds, holds: subschemas) { source throws(SchemaError) in try type.init(source) }
    }

    /// A keyword that only describes, or is read by another one.
    init(_ name: String, on kinds: KindSet = .any, holds subschemas: Subschemas = .none, make: Make? = nil) {
        self.name = name
        self.kinds = kinds
        self.subschemas = subschemas
        self.make = make
    }
}
