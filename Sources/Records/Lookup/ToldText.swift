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

    /// The text for a reader of a language, with its own language behind it where that is another: `Muotoilu (fi)`.
    package func marked(in language: Language) -> String {
        guard let own = self.language, own != language, !text.isEmpty else { return text }
        return "\(text) (\(own.rawValue))"
    }
}

extension Sequence<ToldText> {
    /// The parts in a row, each in another language than the reader's with its language behind it.
    package func marked(in language: Language) -> String { map { $0.marked(in: language) }.joined() }
}

extension RegisterConfiguration {
    /// The language of texts that records have in one language only: the first of the register; `nil` where it is none of
    /// those that pages have.
    package var proseLanguage: Language? { languages.first.flatMap(Language.init(rawValue:)) }
}
