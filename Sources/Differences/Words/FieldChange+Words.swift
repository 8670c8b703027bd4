import Documents

extension FieldChange {
    /// The change in one line of words: `Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    ///
    /// Of long texts only what changed is shown, an added entry of a list begins with `+`, a removed one with `−`.
    /// `title` gives the title of the record that a reference to one of some collections names.
    package func words(
        in language: String = "en",
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) -> String {
        let label = label(in: language)
        let values = values(in: language, title: title)
        return label.isEmpty ? values : "\(label): \(values)"
    }

    /// The same without the label: `Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    package func values(
        in language: String = "en",
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) -> String {
        let words = ValueWords(language: language, title: title)
        let before = old.map(words.text(of:))
        let after = new.map(words.text(of:))
        switch (before, after) {
        case (nil, let after?): return isEntry ? "+ \(after)" : "– → \(after)"
        case (let before?, nil): return isEntry ? "− \(before)" : "\(before) → –"
        case (let before?, let after?) where before == after && oldKind != newKind:
            return "\(before) (\(oldKind)) → \(after) (\(newKind))"
        case (let before?, let after?):
            let areTexts = old?.node.kind == .string && new?.node.kind == .string
            if areTexts, before.unicodeScalars.count + after.unicodeScalars.count > 120 {
                return TextChange(before, after).text
            }
            return "\(before) → \(after)"
        case (nil, nil): return ""
        }
    }

    private var oldKind: String { old?.kindName ?? "" }
    private var newKind: String { new?.kindName ?? "" }
}

extension FieldValue {
    /// What sort of value it is, for two that look alike.
    fileprivate var kindName: String {
        switch node.kind {
        case .null: "nothing"
        case .boolean: "truth value"
        case .integer, .float: "number"
        case .string: "text"
        case .sequence: "list"
        case .mapping: "mapping"
        }
    }
}
