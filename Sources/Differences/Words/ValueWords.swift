package import Diagnostics
package import Documents
package import Records
import Words

/// Values as a person reads them: references by the titles of their records, choices by their labels, countries by their
/// names, dates and numbers as people write them.
package struct ValueWords {
    /// The language of the reader.
    let language: Language
    /// The language of texts that records have in one language only.
    private let prose: Language?
    /// What the record is called that a reference to one of these collections names; `nil` for an unknown one.
    private let title: (_ reference: String, _ collections: [String]) -> String?

    /// Makes the words of a language; `prose` is the language of texts that records have in one language only, `nil` where
    /// nobody knows it. `title` gives the title of the record that a reference to one of some collections names.
    package init(
        in language: Language, prose: Language? = nil,
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) {
        self.language = language
        self.prose = prose
        self.title = title
    }

    /// A value on one line, in parts of which each is in one language; lists and mappings are written out.
    package func told(_ value: FieldValue) -> [ToldText] { told(value.node, value.notes) }

    /// The same as one text, with its language behind each part that is not in the reader's: `Muotoilu (fi)`.
    package func text(of value: FieldValue) -> String { told(value).marked(in: language) }

    private static let empty = Text(en: "(empty)", fi: "(tyhjä)", sv: "(tomt)")

    private func told(_ node: Node, _ notes: FieldNotes) -> [ToldText] {
        switch node.kind {
        case .mapping:
            let fields = node.entries.map { key, value in
                [ToldText("\(notes.label(of: value, in: language.rawValue) ?? key.text): ")] + told(value, notes)
            }
            return Array(fields.joined(separator: [ToldText("; ")]))
        case .sequence:
            let items = node.items.map { item in
                item.isScalar ? told(item, notes) : [ToldText("(")] + told(item, notes) + [ToldText(")")]
            }
            return Array(items.joined(separator: [ToldText(", ")]))
        default: return [scalar(node, notes)]
        }
    }

    private func scalar(_ node: Node, _ notes: FieldNotes) -> ToldText {
        if node.kind == .null { return ToldText("–") }
        if let words = words(for: node, notes) { return ToldText(words) }
        if node.text.isEmpty { return ToldText(Self.empty.text(in: language)) }
        let line = node.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return ToldText(line, notes.isProse(node) ? prose : nil)
    }

    /// What is said in place of a single value: the label of a choice, the title of a record, the name of a country, dates and
    /// numbers as people write them; `nil` for a text, which stands for itself.
    package func words(for node: Node, _ notes: FieldNotes) -> String? {
        if let label = notes.choiceLabel(of: node) { return FieldNotes.text(of: label, in: language.rawValue) }
        if node.kind == .boolean { return node.boolean == true ? language.words.yes : language.words.no }
        let collections = notes.references(of: node)
        if !collections.isEmpty, let title = title(node.text, collections) { return title }
        if notes.format(of: node) == "iso-3166-1", let name = Countries.name(of: node.text, in: language) {
            return name
        }
        if let date = node.date, date.precision != .year { return date.words }
        return node.kind == .integer || node.kind == .float ? language.words.number(node.text) : nil
    }
}
