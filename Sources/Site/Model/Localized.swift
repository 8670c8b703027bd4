import Diagnostics
import Documents
import Records

/// Picks texts out of values that give them by language.
enum Localized {
    /// What people call the record that a value is; `nil` where it has neither name nor title.
    static func title(of root: Node, in language: Language) -> ToldText? {
        guard let name = root["name"] ?? root["title"], name.kind != .sequence else { return nil }
        let told = name.told(in: language)
        return told.text.allSatisfy(\.isWhitespace) ? nil : told
    }

    /// A text of a schema: given once, or by language.
    static func label(_ node: Node, in language: Language) -> String {
        FieldNotes.text(of: node, in: language.rawValue)
    }
}
