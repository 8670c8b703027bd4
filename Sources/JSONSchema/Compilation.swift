package import Diagnostics

/// What compiling a schema gave.
package struct Compilation: Sendable {
    /// The schema; `nil` where something in it is wrong.
    package let schema: CompiledSchema?
    /// What is wrong, located in the schema files; warnings may come with a schema.
    package let diagnostics: [Diagnostic]
}

/// The names under which mistakes in a schema file itself are reported.
package enum SchemaRule {
    /// Every keyword's value is of the kind that the keyword needs.
    package static let keyword = "schema-file/keyword"
    /// Every reference leads to a schema, and none back to itself.
    package static let reference = "schema-file/reference"
    /// Every pattern is a regular expression of ECMA-262.
    package static let pattern = "schema-file/pattern"
    /// The schema is written in a dialect that this tool reads.
    package static let dialect = "schema-file/dialect"
    /// No two schemas have one identifier or anchor.
    package static let identifier = "schema-file/identifier"
    /// The schemas are within the ``SchemaLimits``.
    package static let limit = "schema-file/limit"
}
