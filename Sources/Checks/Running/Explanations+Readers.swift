package import Diagnostics
import Documents
import JSONSchema

extension Explanations {
    /// The rules of texts and schemas, which have no body of their own here.
    package static let readers: [RuleDescription] = [
        RuleDescription(
            name: TextRule.syntax, severity: .error, invariant: "Every record is well-formed YAML 1.2 or JSON.",
            why: "What cannot be read can be neither checked nor shown, and its history breaks off."),
        RuleDescription(
            name: TextRule.encoding, severity: .error,
            invariant: "Every record is UTF-8 without a byte-order mark and control characters.",
            why: "Other encodings look right on the machine they were written on and wrong on every other."),
        RuleDescription(
            name: TextRule.uniqueKeys, severity: .error,
            invariant: "No mapping holds a key twice, in whatever Unicode normalization.",
            why: "Programs disagree about which of the two counts; the reader sees both."),
        RuleDescription(
            name: TextRule.plainData, severity: .error,
            invariant: "Records have no anchors, aliases, tags, directives or second documents.",
            why: """
                A record says what it says in its own lines. Aliases let a few bytes grow to gigabytes, tags mean \
                something else to every program.
                """),
        RuleDescription(
            name: TextRule.bounded, severity: .error, invariant: "Every record has at most 16 MiB and 256 levels.",
            why: "Records are read by people; what is larger is a mistake or an attack."),
        RuleDescription(
            name: SchemaRule.keyword, severity: .error, invariant: "Every keyword of a schema has a value of its kind.",
            why: "A misspelt type or a text where a number belongs would let every record pass, or none."),
        RuleDescription(
            name: SchemaRule.reference, severity: .error,
            invariant: "Every reference of a schema leads to a schema that is here, and none back to itself.",
            why: "Schemas are read from files of the register only, never from the network."),
        RuleDescription(
            name: SchemaRule.pattern, severity: .error,
            invariant: "Every pattern of a schema is a regular expression of ECMA-262.",
            why: "Patterns mean the same in this check, in editors and in every other validator."),
        RuleDescription(
            name: SchemaRule.dialect, severity: .error,
            invariant: "Every schema is written in draft 2020-12 or draft-07.",
            why: "Keywords mean different things in different drafts."),
        RuleDescription(
            name: SchemaRule.identifier, severity: .error, invariant: "No two schemas have one identifier or anchor.",
            why: "A reference to it could mean either."),
        RuleDescription(
            name: SchemaRule.limit, severity: .error,
            invariant:
                "The schemas of a register have at most 250,000 parts together, and addresses of at most 4,096 bytes.",
            why: "Schemas come from pushes; what is larger than any real schema would stop the server for everybody."),
        RuleDescription(
            name: registerFiles, severity: .error,
            invariant: "The collections of 'register.yaml' say which files are records of which.",
            why: "A file that two collections claim would be two records; a pattern without an id none."),
        RuleDescription(
            name: registerSchema, severity: .error, invariant: "The schemas that 'register.yaml' names are there.",
            why: "Without its schema a collection would be checked for nothing."),
        RuleDescription(
            name: problemsBounded, severity: .error, invariant: "A register has at most 100,000 problems.",
            why: "Nobody reads more, and a check that keeps them all would take the machine's memory."),
    ]

    /// The name of the rule that the patterns of `register.yaml` are sound.
    static let registerFiles = "register/files"
    /// The name of the rule that the schemas of `register.yaml` can be followed.
    static let registerSchema = "register/schema"
    /// The name under which it is told that there are more problems than are kept.
    static let problemsBounded = "check/bounded"

    /// Examples of what the readers say.
    static let readerExamples: [String: [RuleExample]] = [
        TextRule.syntax: [
            .fails("a bracket left open", "# nested/a/oslo.yaml\nname: [Oslo\n"),
            .passes("a bracket closed", "# nested/a/oslo.yaml\nname: [Oslo]\n"),
        ],
        TextRule.encoding: [
            .fails("a byte-order mark", "# nested/a/oslo.yaml\n⟦⟧\u{FEFF}id: oslo\n"),
            .passes("none", "# nested/a/oslo.yaml\nid: oslo\n"),
        ],
        TextRule.uniqueKeys: [
            .fails("two names", "# nested/a/oslo.yaml\nname: Oslo\n⟦name⟧: Kristiania\n"),
            .passes("one name", "# nested/a/oslo.yaml\nname: Oslo\n"),
        ],
        TextRule.plainData: [
            .fails("an anchor", "# nested/a/oslo.yaml\nname: ⟦&nimi⟧ Oslo\n"),
            .passes("a text in quotes", "# nested/a/oslo.yaml\nname: \"&nimi Oslo\"\n"),
        ],
        TextRule.bounded: [
            .fails(
                "a list in a list, 300 times", "# nested/a/oslo.yaml\nname: \(String(repeating: "[", count: 300))\n"),
            .passes("a list in a list", "# nested/a/oslo.yaml\nname: [[Oslo]]\n"),
        ],
        SchemaRule.keyword: schemaFile(fails: #"{"type": ⟦"text"⟧}"#, passes: #"{"type": "string"}"#),
        SchemaRule.reference: schemaFile(
            fails: ##"{"$ref": ⟦"#/$defs/name"⟧}"##, passes: ##"{"$defs": {"name": {}}, "$ref": "#/$defs/name"}"##),
        SchemaRule.pattern: schemaFile(fails: #"{"pattern": ⟦"("⟧}"#, passes: #"{"pattern": "[(]"}"#),
        SchemaRule.dialect: schemaFile(
            fails: #"{"$schema": ⟦"http://json-schema.org/draft-04/schema#"⟧}"#,
            passes: #"{"$schema": "https://json-schema.org/draft/2020-12/schema"}"#),
        SchemaRule.identifier: schemaFile(
            fails: #"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": ⟦"x"⟧}}}"#,
            passes: #"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "y"}}}"#),
        registerFiles: [
            .fails("no id", "# register.yaml\ncollections: {partners: {files: ⟦\"partners/*.yaml\"⟧}}\n"),
            .passes("an id", "# register.yaml\ncollections: {partners: {files: \"partners/{id}.yaml\"}}\n"),
        ],
        registerSchema: [
            .fails(
                "no such file",
                "# register.yaml\ncollections: {partners: {files: \"partners/{id}.yaml\", schema: ⟦schemas/p.json⟧}}\n"),
            .passes(
                "a schema",
                "# register.yaml\ncollections: {partners: {files: \"partners/{id}.yaml\", schema: schemas/p.json}}\n"
                    + "# schemas/p.json\n{}\n"),
        ],
    ]

    private static func schemaFile(fails: String, passes: String) -> [RuleExample] {
        [
            .fails("", "# schemas/example.schema.json\n\(fails)\n"),
            .passes("", "# schemas/example.schema.json\n\(passes)\n"),
        ]
    }
}
