package import Diagnostics
package import Documents

extension Node {
    /// What people call the record that this value is: its `name` or `title` in a language, else in the first that it
    /// has; `nil` where it has neither.
    package func title(in language: String) -> String? {
        guard let name = self["name"] ?? self["title"] else { return nil }
        if name.isScalar { return name.text }
        return (name[language] ?? name.entries.first?.value)?.text
    }

    /// The language of the title that `title(in:)` gives, where the record has none in the language that was asked for.
    package func titleLanguage(insteadOf language: String) -> String? {
        guard let name = self["name"] ?? self["title"], !name.isScalar, name[language] == nil else { return nil }
        return name.entries.first?.key.text
    }
}

extension Node {
    /// Whether a value gives one text by language and nothing else.
    package var isByLanguage: Bool {
        guard kind == .mapping, !entries.isEmpty else { return false }
        return entries.allSatisfy { $0.value.isScalar && Language(rawValue: $0.key.text) != nil }
    }

    /// The text of a value in a language, else in the first that it has; of a plain text the text itself.
    package func told(in language: Language) -> ToldText {
        if isScalar { return ToldText(text) }
        if let own = self[language.rawValue], own.isFilled { return ToldText(own.text, language) }
        guard let first = entries.first(where: { $0.value.isFilled }) else { return ToldText("") }
        return ToldText(first.value.text, Language(rawValue: first.key.text))
    }
}
