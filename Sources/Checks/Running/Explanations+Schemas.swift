package import Diagnostics

extension Explanations {
    /// What is to be said of a keyword of JSON Schema.
    package static func schema(_ keyword: String) -> RuleDescription {
        RuleDescription(
            name: "schema/\(keyword)", severity: .error,
            invariant: Text(
                en: "Every record matches its collection's schema: the keyword '\(keyword)' holds.",
                fi: "Jokainen tietue on kokoelmansa skeeman mukainen: avainsana '\(keyword)' toteutuu.",
                sv: "Varje post följer sin samlings schema: nyckelordet '\(keyword)' är uppfyllt."),
            why: Text(
                en: """
                    The schema says which fields a record has and what their values may be, with the same words for \
                    people, forms and checks. See the schema's own description of the field, and \
                    https://json-schema.org/understanding-json-schema/keywords#\(keyword).
                    """,
                fi: """
                    Skeema kertoo, mitä kenttiä tietueessa on ja mitä arvoja ne saavat, samoin sanoin ihmisille, \
                    lomakkeille ja tarkistuksille. Katso skeeman omaa kuvausta kentästä ja sivua \
                    https://json-schema.org/understanding-json-schema/keywords#\(keyword).
                    """,
                sv: """
                    Schemat säger vilka fält en post har och vilka värden de får ha, med samma ord för människor, \
                    formulär och kontroller. Se schemats egen beskrivning av fältet och \
                    https://json-schema.org/understanding-json-schema/keywords#\(keyword).
                    """))
    }

    /// A record that does not match a schema with a keyword, and one that does; empty where the keyword only leads to
    /// others, which say what is wrong.
    static func schemaExamples(_ keyword: String) -> [RuleExample] {
        guard let example = keywords[keyword] else { return [] }
        let schema = "# schemas/example.schema.json\n\(example.schema)\n# examples/oslo.yaml\n"
        return [
            .fails("the keyword does not hold", schema + example.fails + "\n"),
            .passes("it holds", schema + example.passes + "\n"),
        ]
    }

    /// The keywords that have an example of their own.
    package static var keywordsWithExamples: [String] { keywords.keys.sorted() }

    private static let keywords: [String: (schema: String, fails: String, passes: String)] = [
        "type": (#"{"properties": {"year": {"type": "integer"}}}"#, "year: ⟦\"2024\"⟧", "year: 2024"),
        "enum": (#"{"properties": {"kind": {"enum": ["city", "region"]}}}"#, "kind: ⟦town⟧", "kind: city"),
        "const": (#"{"properties": {"kind": {"const": "city"}}}"#, "kind: ⟦town⟧", "kind: city"),
        "required": (#"{"required": ["owner"]}"#, "⟦id⟧: oslo", "owner: kv"),
        "minProperties": (#"{"properties": {"name": {"minProperties": 1}}}"#, "name: ⟦{}⟧", "name: {fi: Oslo}"),
        "maxProperties": (
            #"{"properties": {"name": {"maxProperties": 1}}}"#, "name: ⟦{fi: Oslo, sv: Oslo}⟧", "name: {fi: Oslo}"
        ),
        "dependentRequired": (
            #"{"dependentRequired": {"until": ["since"]}}"#, "⟦until⟧: 2024", "since: 2022\nuntil: 2024"
        ),
        "minItems": (#"{"properties": {"themes": {"minItems": 1}}}"#, "themes: ⟦[]⟧", "themes: [climate]"),
        "maxItems": (#"{"properties": {"themes": {"maxItems": 1}}}"#, "themes: ⟦[climate, sea]⟧", "themes: [climate]"),
        "uniqueItems": (
            #"{"properties": {"themes": {"uniqueItems": true}}}"#, "themes: [sea, ⟦sea⟧]", "themes: [sea, climate]"
        ),
        "minLength": (#"{"properties": {"name": {"minLength": 2}}}"#, "name: ⟦O⟧", "name: Oslo"),
        "maxLength": (#"{"properties": {"name": {"maxLength": 4}}}"#, "name: ⟦Bergen⟧", "name: Oslo"),
        "pattern": (#"{"properties": {"country": {"pattern": "^[A-Z]{2}$"}}}"#, "country: ⟦no⟧", "country: NO"),
        "format": (
            #"{"properties": {"link": {"format": "uri"}}}"#, "link: ⟦oslo⟧", "link: https://oslo.kommune.no"
        ),
        "minimum": (#"{"properties": {"order": {"minimum": 1}}}"#, "order: ⟦0⟧", "order: 1"),
        "maximum": (#"{"properties": {"order": {"maximum": 8}}}"#, "order: ⟦9⟧", "order: 8"),
        "exclusiveMinimum": (#"{"properties": {"fee": {"exclusiveMinimum": 0}}}"#, "fee: ⟦0⟧", "fee: 1"),
        "exclusiveMaximum": (#"{"properties": {"share": {"exclusiveMaximum": 1}}}"#, "share: ⟦1⟧", "share: 0.9"),
        "multipleOf": (#"{"properties": {"every": {"multipleOf": 6}}}"#, "every: ⟦10⟧", "every: 12"),
        "additionalProperties": (
            #"{"properties": {"name": {}}, "additionalProperties": false}"#, "name: Oslo\n⟦nmae⟧: Oslo", "name: Oslo"
        ),
        "unevaluatedProperties": (
            #"{"allOf": [{"properties": {"name": {}}}], "unevaluatedProperties": false}"#,
            "name: Oslo\n⟦nmae⟧: Oslo", "name: Oslo"
        ),
        "items": (
            #"{"properties": {"place": {"prefixItems": [{}, {}], "items": false}}}"#, "place: [60, 24, ⟦3⟧]",
            "place: [60, 24]"
        ),
        "unevaluatedItems": (
            #"{"properties": {"place": {"allOf": [{"prefixItems": [{}, {}]}], "unevaluatedItems": false}}}"#,
            "place: [60, 24, ⟦3⟧]", "place: [60, 24]"
        ),
        "contains": (
            #"{"properties": {"themes": {"contains": {"const": "sea"}}}}"#, "themes: ⟦[climate]⟧", "themes: [sea]"
        ),
        "not": (#"{"properties": {"name": {"not": {"const": "x"}}}}"#, "name: ⟦x⟧", "name: Oslo"),
    ]
}
