package import Diagnostics
import Words

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

    /// Makes a text that says nowhere in which language it is, such as the message of a commit.
    init(guessing text: String) { self.init(text, Language.guessed(from: text)) }
}
