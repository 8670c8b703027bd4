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
