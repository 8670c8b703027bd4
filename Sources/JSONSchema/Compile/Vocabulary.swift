/// The keywords of JSON Schema in their vocabularies (draft 2020-12), in the order in which they are evaluated.
enum Vocabulary {
    /// The keywords of a vocabulary by its URI; `nil` for one that we do not know.
    static func keywords(of uri: String) -> [KeywordDefinition]? {
        let prefix = "https://json-schema.org/draft/2020-12/vocab/"
        guard uri.hasPrefix(prefix) else { return nil }
        return standard.first { $0.name == uri.dropFirst(prefix.count) }?.keywords
    }

    /// All vocabularies of the standard metaschema, with `unevaluated` last because it asks what the others did.
    static let standard: [(name: String, keywords: [KeywordDefinition])] = [
        ("validation", validation), ("core", core), ("applicator", applicator), ("format-annotation", format),
        ("format-assertion", format), ("meta-data", metadata), ("content", content), ("unevaluated", unevaluated),
    ]

    private static let validation: [KeywordDefinition] = [
        .init("type", TypeKeyword.self),
        .init("const", Const.self),
        .init("enum", Enum.self),
        .init("required", Required.self, on: .mapping),
        .init("minProperties", MinProperties.self, on: .mapping),
        .init("maxProperties", MaxProperties.self, on: .mapping),
        .init("dependentRequired", DependentRequired.self, on: .mapping),
        .init("minItems", MinItems.self, on: .list),
        .init("maxItems", MaxItems.self, on: .list),
        .init("uniqueItems", UniqueItems.self, on: .list),
        .init("minLength", MinLength.self, on: .text),
        .init("maxLength", MaxLength.self, on: .text),
        .init("pattern", PatternKeyword.self, on: .text),
        .init("minimum", Minimum.self, on: .number),
        .init("maximum", Maximum.self, on: .number),
        .init("exclusiveMinimum", ExclusiveMinimum.self, on: .number),
        .init("exclusiveMaximum", ExclusiveMaximum.self, on: .number),
        .init("multipleOf", MultipleOf.self, on: .number),
        .init("minContains"), .init("maxContains"),
    ]

    private static let core: [KeywordDefinition] = [
        .init("$ref", Reference.self),
        .init("$dynamicRef", DynamicReference.self),
        .init("$defs", holds: .named, make: Definitions.visit),
        .init("$schema"), .init("$id"), .init("$anchor"), .init("$dynamicAnchor"), .init("$vocabulary"),
        .init("$comment"),
    ]

    private static let applicator: [KeywordDefinition] = [
        .init("properties", Properties.self, on: .mapping, holds: .named),
        .init("patternProperties", PatternProperties.self, on: .mapping, holds: .named),
        .init("additionalProperties", AdditionalProperties.self, on: .mapping, holds: .schemas),
        .init("propertyNames", PropertyNames.self, on: .mapping, holds: .schemas),
        .init("dependentSchemas", DependentSchemas.self, on: .mapping, holds: .named),
        .init("prefixItems", PrefixItems.self, on: .list, holds: .schemas),
        .init("items", on: .list, holds: .schemas, make: Items.afterPrefix),
        .init("contains", Contains.self, on: .list, holds: .schemas),
        .init("allOf", AllOf.self, holds: .schemas),
        .init("anyOf", AnyOf.self, holds: .schemas),
        .init("oneOf", OneOf.self, holds: .schemas),
        .init("not", Not.self, holds: .schemas),
        .init("if", Conditional.self, holds: .schemas),
        .init("then", holds: .schemas), .init("else", holds: .schemas),
        // Written in many schemas still; the metaschema of 2020-12 keeps both for them.
        .init("dependencies", Dependencies.self, on: .mapping, holds: .named),
        .init("definitions", holds: .named, make: Definitions.visit),
    ]

    private static let unevaluated: [KeywordDefinition] = [
        .init("unevaluatedProperties", UnevaluatedProperties.self, on: .mapping, holds: .schemas),
        .init("unevaluatedItems", UnevaluatedItems.self, on: .list, holds: .schemas),
    ]

    private static let format: [KeywordDefinition] = [
        .init("format", on: [.text, .number], make: FormatKeyword.make)
    ]

    private static let metadata = [
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples",
    ].map { KeywordDefinition($0) }

    private static let content: [KeywordDefinition] = [
        .init("contentEncoding"), .init("contentMediaType"), .init("contentSchema", holds: .schemas),
    ]

    /// The keywords of draft-07, which differ in how lists, dependencies and definitions are written.
    static let draft07: [KeywordDefinition] = {
        let later: Set = [
            "dependentRequired", "dependentSchemas", "minContains", "maxContains", "prefixItems", "items",
            "$dynamicRef",
            "$anchor", "$dynamicAnchor", "$vocabulary", "$defs", "contentSchema", "deprecated",
        ]
        let same = [validation, core, applicator, format, metadata, content].flatMap(\.self)
        return same.filter { !later.contains($0.name) } + [
            .init("items", on: .list, holds: .schemas, make: Items.draft07),
            .init("additionalItems", on: .list, holds: .schemas, make: Items.additional),
        ]
    }()
}
