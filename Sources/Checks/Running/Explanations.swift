package import Diagnostics
import Documents
import JSONSchema

/// What is to be said of every name that a diagnostic can have.
package enum Explanations {
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
    ]

    /// What is to be said of a keyword of JSON Schema.
    package static func schema(_ keyword: String) -> RuleDescription {
        RuleDescription(
            name: "schema/\(keyword)", severity: .error,
            invariant: "Every record matches its collection's schema: the keyword '\(keyword)' holds.",
            why: """
                The schema says which fields a record has and what their values may be, with the same words for \
                people, forms and checks. See the schema's own description of the field, and \
                https://json-schema.org/understanding-json-schema/keywords#\(keyword).
                """)
    }

    /// The description of a name; `nil` where nothing has this name.
    package static func description(of name: String) -> RuleDescription? {
        if let rule = Rule.all.first(where: { $0.name == name }) { return rule.description }
        if name.hasPrefix("schema/") { return schema(String(name.dropFirst(7))) }
        return (readers + files + commits).first { $0.name == name }
    }
}

extension Rule {
    /// What the rule says, without its examples and body.
    package var description: RuleDescription {
        RuleDescription(name: name, severity: severity, invariant: invariant, why: why)
    }
}
