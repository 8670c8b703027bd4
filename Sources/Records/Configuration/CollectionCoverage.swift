import Documents

/// How much of what there is a collection holds, for people who would take what is there for all.
package struct CollectionCoverage: Sendable {
    /// The source that says how much there is: a decision by its case or id, or a web address; `nil` for none.
    package let source: String?
    private let text: Node

    /// Reads the value of `coverage`: `{text: {fi: ..., en: ...}, source: HEL 2018-007171}`; `nil` without it.
    init?(_ node: Node?) {
        guard let text = node?["text"] else { return nil }
        self.text = text
        source = node?["source"]?.text
    }

    /// The sentence in a language, or in the first that there is.
    package func text(in language: String) -> String { FieldNotes.text(of: text, in: language) }
}
