package import Diagnostics

/// A text with the language that it is in.
package struct ToldText: Sendable, Hashable {
    /// The text.
    package let text: String
    /// Its language; `nil` where it has none, as a number or a name of its own, or nobody knows.
    package let language: Language?

    /// Makes a text.
    package init(_ text: String, _ language: Language? = nil) {
        self.text = text
        self.language = language
    }
}
