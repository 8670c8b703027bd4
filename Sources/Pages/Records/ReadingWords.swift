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
        if let label = notes.choiceLabel(of: node) {
            return ToldText(FieldNotes.text(of: label, in: language.rawValue))
        }
        if let title = title(node) { return ToldText(title) }
        switch node.kind {
        case .boolean: return ToldText(node.boolean == true ? language.words.yes : language.words.no)
        case .integer, .float: return ToldText(language.words.number(node.text))
        default: break
        }
        if let date = node.date, date.precision != .year { return ToldText(date.words) }
        if notes.format(of: node) == "iso-3166-1", let name = Countries.name(of: node.text, in: language) {
            return ToldText(name)
        }
        return ToldText(node.text, notes.isProse(node) ? register.configuration.proseLanguage : nil)
    }

    /// The title of the record that a value refers to; `nil` where it refers to none.
    func title(_ node: Node) -> String? {
        record.reference(at: node)?.target.flatMap { register[$0] }?.title(in: language.rawValue)
    }
}
