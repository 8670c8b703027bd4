import Diagnostics
import Documents
import Records

/// Values as a person reads them.
struct ValueWords {
    /// The language of labels.
    let language: Language
    /// What the record is called that a reference to one of these collections names; `nil` for an unknown one.
    let title: (_ reference: String, _ collections: [String]) -> String?
    /// What a code of a format stands for, such as a country; `nil` for an unknown one.
    let code: (_ code: String, _ format: String) -> String?

    /// A value on one line: references by their titles, choices by their labels, lists and mappings written out.
    func text(of value: FieldValue) -> String { text(of: value.node, value.notes) }

    private static func truth(_ isTrue: Bool) -> Text {
        isTrue ? Text(en: "yes", fi: "kyllä", sv: "ja") : Text(en: "no", fi: "ei", sv: "nej")
    }

    private func text(of node: Node, _ notes: FieldNotes) -> String {
        switch node.kind {
        case .null: return "–"
        case .boolean: return Self.truth(node.boolean == true).text(in: language)
        case .mapping:
            return node.entries.map { key, value in
                "\(notes.label(of: value, in: language.rawValue) ?? key.text): \(text(of: value, notes))"
            }.joined(separator: "; ")
        case .sequence:
            return node.items.map { item in
                let text = text(of: item, notes)
                return item.isScalar ? text : "(\(text))"
            }.joined(separator: ", ")
        default:
            if let label = notes.choiceLabel(of: node) { return FieldNotes.text(of: label, in: language.rawValue) }
            let collections = notes.references(of: node)
            if !collections.isEmpty, let title = title(node.text, collections) { return title }
            if let format = notes.format(of: node), let name = code(node.text, format) { return name }
            if let date = node.date, date.precision != .year { return date.words }
            return node.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }
}
