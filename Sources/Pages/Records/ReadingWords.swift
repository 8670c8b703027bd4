import Diagnostics
import Differences
import Documents
import Records
import Words

/// The values of one record as a person reads them in a language: never a key, a code or an id where a word exists.
struct ReadingWords {
    let record: Record
    let register: Register
    let notes: FieldNotes
    let language: Language

    /// A value on one line: a text that is given by language in the reader's or the first that there is, a list or mapping
    /// as what is in it, in a row; each with its language behind it where that is not the reader's.
    func text(_ node: Node) -> String {
        if node.isScalar { return told(node).marked(in: language) }
        if node.isByLanguage { return node.told(in: language).marked(in: language) }
        return (node.items + node.entries.map(\.value)).filter(\.isFilled).map(text).joined(separator: ", ")
    }

    /// A single value: a reference as the title of its record, a choice by its label, dates and numbers as people write them,
    /// a country by its name.
    func told(_ node: Node) -> ToldText {
        if let words = title(node) ?? ValueWords(in: language).words(for: node, notes) { return ToldText(words) }
        return ToldText(node.text, notes.isProse(node) ? register.configuration.proseLanguage : nil)
    }

    /// The title of the record that a value refers to; `nil` where it refers to none.
    func title(_ node: Node) -> String? {
        record.reference(at: node)?.target.flatMap { register[$0] }?.title(in: language.rawValue)
    }
}
