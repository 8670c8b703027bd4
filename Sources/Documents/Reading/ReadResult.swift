package import Diagnostics

/// What reading one file gave: a tree, and what was wrong with the text.
package struct ReadResult: Sendable {
    /// The tree; where the text could not be read, one whose `isSound` is false.
    package let document: Document
    /// What was wrong.
    package let diagnostics: [Diagnostic]
}

/// The names under which readers report what is wrong with a text.
package enum TextRule {
    /// The text is well-formed YAML or JSON.
    package static let syntax = "yaml/syntax"
    /// The text is UTF-8 without byte-order mark and control characters.
    package static let encoding = "yaml/encoding"
    /// No mapping holds a key twice.
    package static let uniqueKeys = "yaml/unique-keys"
    /// The text has no anchors, aliases, tags, directives, second documents or keys that are collections.
    package static let plainData = "yaml/plain-data"
    /// The file is within the limits of size and depth.
    package static let bounded = "yaml/bounded"
}
