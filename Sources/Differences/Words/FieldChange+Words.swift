package import Diagnostics
import Documents

extension FieldChange {
    /// The change in one line of words: `Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    ///
    /// Of long texts only what changed is shown, an added entry of a list begins with `+`, a removed one with `−`.
    /// `title` gives the title of the record that a reference to one of some collections names.
    package func words(
        in language: Language = .en,
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) -> String {
        let label = label(in: language)
        let values = values(in: language, title: title)
        return label.isEmpty ? values : "\(label): \(values)"
    }

    /// The same without the label: `Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    package func values(
        in language: Language = .en,
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) -> String {
        let words = ValueWords(language: language, title: title)
        let before = old.map(words.text(of:))
        let after = new.map(words.text(of:))
        switch (before, after) {
        case (nil, let after?): return isEntry ? "+ \(after)" : "– → \(after)"
        case (let before?, nil): return isEntry ? "− \(before)" : "\(before) → –"
        case (let before?, let after?) where before == after && isWrittenOtherwise:
            return "\(before) (\(old?.node.text ?? "")) → \(after) (\(new?.node.text ?? ""))"
        case (let before?, let after?) where before == after && oldKind?.en != newKind?.en:
            return "\(before) (\(oldKind?.text(in: language) ?? "")) → \(after) (\(newKind?.text(in: language) ?? ""))"
        case (let before?, let after?):
            let areTexts = old?.node.kind == .string && new?.node.kind == .string
            if areTexts, before.unicodeScalars.count + after.unicodeScalars.count > 120 {
                return TextChange(before, after).text
            }
            return "\(before) → \(after)"
        case (nil, nil): return ""
        }
    }

    /// Whether both values are short texts that read the same in words: records of one title, a date written in two ways.
    private var isWrittenOtherwise: Bool {
        guard let old, let new, old.node.isScalar, new.node.isScalar else { return false }
        return old.node.text != new.node.text && max(old.node.text.utf8.count, new.node.text.utf8.count) <= 60
    }

    private var oldKind: Text? { old?.kindName }
    private var newKind: Text? { new?.kindName }
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
