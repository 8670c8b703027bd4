import Diagnostics
import Documents
import Records

/// Picks texts out of values that give them by language.
enum Localized {
    /// The text of a value in a language, else in the first that it has; of a plain text the text itself.
    static func text(of node: Node, in language: Language) -> ToldText {
        if node.isScalar { return ToldText(node.text) }
        if let own = node[language.rawValue], own.isFilled { return ToldText(own.text, language) }
        guard let first = node.entries.first(where: { $0.value.isFilled }) else { return ToldText("") }
        return ToldText(first.value.text, Language(rawValue: first.key.text))
    }

    /// What people call the record that a value is; `nil` where it has neither name nor title.
    static func title(of root: Node, in language: Language) -> ToldText? {
        guard let name = root["name"] ?? root["title"], name.kind != .sequence else { return nil }
        let told = text(of: name, in: language)
        return told.text.allSatisfy(\.isWhitespace) ? nil : told
    }

    /// Whether a value gives one text by language and nothing else.
    static func isByLanguage(_ node: Node) -> Bool {
        guard node.kind == .mapping, !node.entries.isEmpty else { return false }
        return node.entries.allSatisfy { $0.value.isScalar && Language(rawValue: $0.key.text) != nil }
    }

    /// A text of a schema: given once, or by language.
    static func label(_ node: Node, in language: Language) -> String {
        FieldNotes.text(of: node, in: language.rawValue)
    }
}
