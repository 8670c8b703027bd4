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
        guard node.isScalar else { return node.source }
        if let label = notes.choiceLabel(of: node) { return FieldNotes.text(of: label, in: language.rawValue) }
        if let title = title(node) { return title }
        if let date = node.date, date.precision != .year { return date.words }
        if notes.format(of: node) == "iso-3166-1", let name = Countries.name(of: node.text, in: language) {
            return name
        }
        return node.text
    }

    /// The title of the record that a value refers to; `nil` where it refers to none.
    func title(_ node: Node) -> String? {
        record.reference(at: node)?.target.flatMap { register[$0] }?.title(in: language.rawValue)
    }
}
