import Diagnostics
import Documents
package import Records

extension FieldChange {
    /// The change in one line of words: `Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    ///
    /// Of long texts only what changed is shown; what is added begins with a word that says so, and what is removed too.
    package func told(_ words: ValueWords) -> [ToldText] {
        let label = label(in: words.language)
        return (label.isEmpty ? [] : [ToldText("\(label): ")]) + values(words)
    }

    /// The same as one text, with its language behind each part that is not in the reader's.
    package func text(_ words: ValueWords) -> String { told(words).marked(in: words.language) }

    /// The same without the label: `Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    private func values(_ words: ValueWords) -> [ToldText] {
        let language = words.language
        let (before, after) = (old.map(words.told), new.map(words.told))
        func sign(_ text: Text) -> [ToldText] { [ToldText("\(text.text(in: language)) ")] }
        switch (before, after) {
        case (nil, let after?): return sign(.added) + after
        case (let before?, nil): return sign(.removed) + before
        case (.some, .some) where isSpacedOtherwise:
            return [ToldText(spacing.map { "\($0) → \($1)" } ?? Text.spacing.text(in: language))]
        case (let before?, let after?) where before == after && isWrittenOtherwise:
            return differing(before, old?.node.text ?? "", after, new?.node.text ?? "")
        case (let before?, let after?) where before == after && oldKind?.en != newKind?.en:
            return differing(before, oldKind?.text(in: language) ?? "", after, newKind?.text(in: language) ?? "")
        case (let before?, let after?):
            if let (before, after) = longTexts(before, after) {
                return [ToldText(TextChange(before.text, after.text).text(in: language), after.language)]
            }
            return before + [ToldText(" → ")] + after
        case (nil, nil): return []
        }
    }

    /// Two values that read the same, with what tells them apart behind each.
    private func differing(
        _ before: [ToldText], _ old: String, _ after: [ToldText], _ new: String
    ) -> [ToldText] {
        before + [ToldText(" (\(old)) → ")] + after + [ToldText(" (\(new))")]
    }

    /// Both values where they are texts too long to be shown whole.
    private func longTexts(_ before: [ToldText], _ after: [ToldText]) -> (ToldText, ToldText)? {
        guard old?.node.kind == .string, new?.node.kind == .string, let before = before.first, let after = after.first,
            before.text.unicodeScalars.count + after.text.unicodeScalars.count > 120
        else { return nil }
        return (before, after)
    }

    /// Whether both values are short texts that read the same in words: records of one title, a date written in two ways.
    private var isWrittenOtherwise: Bool {
        guard let old, let new, old.node.isScalar, new.node.isScalar else { return false }
        return old.node.text != new.node.text && max(old.node.text.utf8.count, new.node.text.utf8.count) <= 60
    }

    /// Whether both values are texts of the same words, and other spaces or line ends, or other characters that look the same.
    private var isSpacedOtherwise: Bool {
        guard let old, let new, old.node.kind == .string, new.node.kind == .string else { return false }
        func words(_ node: Node) -> [Substring] { node.text.split(whereSeparator: \.isWhitespace) }
        return words(old.node) == words(new.node) && !old.node.text.utf8.elementsEqual(new.node.text.utf8)
    }

    /// Both texts with escapes for what cannot be told apart otherwise; `nil` for long ones.
    private var spacing: (String, String)? {
        guard let old, let new, max(old.node.text.utf8.count, new.node.text.utf8.count) <= 60 else { return nil }
        func written(_ node: Node) -> String {
            let text = JSONValue.string(node.text).compactText
            guard old.node.text == new.node.text else { return text }
            return text.unicodeScalars.map { $0.isASCII ? String($0) : "\\u{\(String($0.value, radix: 16))}" }.joined()
        }
        return (written(old.node), written(new.node))
    }

    private var oldKind: Text? { old?.kindName }
    private var newKind: Text? { new?.kindName }
}

extension Text {
    /// What stands before a value that was added.
    static let added = Text(en: "added:", fi: "lisätty:", sv: "tillagt:")
    /// What is said of a long text that has the same words as before.
    static let spacing = Text(
        en: "only spaces or line ends changed", fi: "vain välilyönnit tai rivinvaihdot muuttuneet",
        sv: "bara mellanslag eller radslut ändrade")
    /// What stands before a value that was removed.
    static let removed = Text(en: "removed:", fi: "poistettu:", sv: "struket:")
}

extension FieldValue {
    /// What sort of value it is, for two that look alike.
    fileprivate var kindName: Text {
        switch node.kind {
        case .null: Text(en: "nothing", fi: "tyhjä", sv: "inget")
        case .boolean: Text(en: "truth value", fi: "totuusarvo", sv: "sanningsvärde")
        case .integer, .float: Text(en: "number", fi: "luku", sv: "tal")
        case .string: Text(en: "text", fi: "teksti", sv: "text")
        case .sequence: Text(en: "list", fi: "luettelo", sv: "lista")
        case .mapping: Text(en: "mapping", fi: "kenttien ryhmä", sv: "grupp av fält")
        }
    }
}
