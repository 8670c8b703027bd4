/// What is said to a person, in Finnish, Swedish and English.
///
/// It is composed only when it is shown, so that what nobody reads costs nothing. All three languages stand where it is
/// made: a missing one does not compile.
package struct Text: Sendable {
    private let compose: @Sendable (Language) -> String

    /// Makes a text; each language is composed when it is asked for, and as often.
    package init(
        en: @autoclosure @escaping @Sendable () -> String, fi: @autoclosure @escaping @Sendable () -> String,
        sv: @autoclosure @escaping @Sendable () -> String
    ) {
        compose = { language in
            switch language {
            case .en: en()
            case .fi: fi()
            case .sv: sv()
            }
        }
    }

    /// A text that is the same in every language: a name, or what another program said.
    package init(verbatim text: String) { compose = { _ in text } }

    /// The text in a language.
    package func text(in language: Language) -> String { compose(language) }

    /// The text in English, by which texts are compared and programs know them.
    package var en: String { compose(.en) }
    /// The text in Finnish.
    package var fi: String { compose(.fi) }
    /// The text in Swedish.
    package var sv: String { compose(.sv) }
}

extension Text: CustomStringConvertible {
    /// The text in English, for tests and debuggers; a sentence for people names the language: `text.fi`, `text.text(in:)`.
    package var description: String { en }
}

extension Text: Hashable, Comparable {
    package static func == (a: Text, b: Text) -> Bool { a.en == b.en }
    package static func < (a: Text, b: Text) -> Bool { a.en < b.en }
    package func hash(into hasher: inout Hasher) { hasher.combine(en) }
}
