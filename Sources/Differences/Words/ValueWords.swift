import Documents
import Records

/// Values as a person reads them.
struct ValueWords {
    /// The language of labels.
    let language: String
    /// What the record is called that a reference to one of these collections names; `nil` for an unknown one.
    let title: (_ reference: String, _ collections: [String]) -> String?

    /// A value on one line: references by their titles, choices by their labels, lists and mappings written out.
    func text(of value: FieldValue) -> String { text(of: value.node, value.notes) }

    private func text(of node: Node, _ notes: FieldNotes) -> String {
        switch node.kind {
        case .null: return "–"
        case .mapping:
            return node.entries.map { key, value in
                "\(notes.label(of: value, in: language) ?? key.text): \(text(of: value, notes))"
            }.joined(separator: "; ")
        case .sequence:
            return node.items.map { item in
                let text = text(of: item, notes)
                return item.isScalar ? text : "(\(text))"
            }.joined(separator: ", ")
        default:
            if let label = notes.choiceLabel(of: node) { return FieldNotes.text(of: label, in: language) }
            let collections = notes.references(of: node)
            if !collections.isEmpty, let title = title(node.text, collections) { return title }
            return node.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }
}
