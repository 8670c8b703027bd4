import Diagnostics
import Documents
import Records

/// One step of a field's label.
enum LabelPart: Sendable {
    /// A field of a mapping: its key, and what the schema calls it.
    case field(key: String, label: Node?)
    /// An entry of a list: what the schema calls such entries, and what tells this one apart.
    case entry(label: Node?, words: [Word])

    /// A word of an entry's name.
    struct Word: Sendable {
        /// The value as it is written.
        let text: String
        /// What the schema calls the value.
        let label: Node?

        func text(in language: Language) -> String {
            guard let label else { return PartialDate(text)?.words ?? text }
            let word = FieldNotes.text(of: label, in: language.rawValue)
            // In the middle of a label a word begins small, unless it is an abbreviation.
            return word.dropFirst().first?.isUppercase == true ? word : word.prefix(1).lowercased() + word.dropFirst()
        }
    }

    /// The parts as one label.
    static func text(of parts: [LabelPart], in language: Language) -> String {
        var names: [String] = []
        for part in parts {
            switch part {
            case .field(let key, let label):
                names.append(label.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? key)
            case .entry(let label, let words):
                let list = names.popLast()
                let name = label.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? list
                names.append(([name].compactMap(\.self) + words.map { $0.text(in: language) }).joined(separator: " "))
            }
        }
        return names.joined(separator: ": ")
    }

    /// The part for an entry that stands at a place (from 1) of a list; `nil` for a scalar, which needs no name.
    static func entry(
        _ entry: Node, _ naming: ListNaming, place: Int, notes: FieldNotes?, label: Node?
    ) -> LabelPart? {
        guard !entry.isScalar else { return nil }
        guard case .properties = naming.identity(of: entry), let properties = naming.properties else {
            return .entry(label: label, words: [.init(text: String(place), label: nil)])
        }
        let values = properties.compactMap { entry[$0] }.filter { $0.kind != .null }
        // A reference is a long word; where something else tells the entry apart, it is left out.
        let short = values.filter { notes?.references(of: $0).isEmpty ?? true }
        return .entry(
            label: label,
            words: (short.isEmpty ? values : short).map { value in
                // A text that is given by language is a label of its own.
                Word(text: word(value), label: value.isByLanguage ? value : notes?.choiceLabel(of: value))
            })
    }

    private static func word(_ value: Node) -> String {
        let text = EntryName.text(of: value) ?? ""
        // The hash behind a cut text is for paths.
        return text.unicodeScalars.count > 9 && text.dropLast(8).last == "…" ? String(text.dropLast(8)) : text
    }
}
