import Diagnostics
import Documents
import Records
import Words

/// The values of one record as a person reads them in a language: never a key, a code or an id where a word exists.
struct ReadingWords {
    let record: Record
    let register: Register
    let notes: FieldNotes
    let language: Language

    /// A single value: a reference as the title of its record, a choice by its label, a date as people write it, a country
    /// by its name.
    func text(_ node: Node) -> String {
        guard node.isScalar else { return told(node) }
        if let label = notes.choiceLabel(of: node) { return FieldNotes.text(of: label, in: language.rawValue) }
        if let title = title(node) { return title }
        if let date = node.date, date.precision != .year { return date.words }
        if notes.format(of: node) == "iso-3166-1", let name = Countries.name(of: node.text, in: language) {
            return name
        }
        return node.text
    }

    /// A text that is given by language, in the reader's or the first that there is; else what is in the value, in a row.
    private func told(_ node: Node) -> String {
        let languages = register.configuration.languages
        if node.kind == .mapping, !node.entries.isEmpty, node.entries.allSatisfy({ languages.contains($0.key.text) }) {
            return FieldNotes.text(of: node, in: language.rawValue)
        }
        return (node.items + node.entries.map(\.value)).filter(\.isFilled).map(text).joined(separator: ", ")
    }

    /// The title of the record that a value refers to; `nil` where it refers to none.
    func title(_ node: Node) -> String? {
        record.reference(at: node)?.target.flatMap { register[$0] }?.title(in: language.rawValue)
    }
}
