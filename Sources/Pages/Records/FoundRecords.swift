package import Diagnostics
import Documents
package import Records

/// Records that a search has found, as a person reads them: their names, and the sentences that hold the words.
package struct FoundRecords {
    private let hits: [TextSearch.Hit]
    private let register: Register
    private let guides: [String: FieldGuide]

    /// Makes a view; `guides` say by collection what fields are called.
    package init(_ hits: [TextSearch.Hit], in register: Register, guides: [String: FieldGuide]) {
        self.hits = hits
        self.register = register
        self.guides = guides
    }

    /// Each record under its name, with the fields that hold the words; name and id are not told again.
    package func text(_ style: TextStyle) -> String {
        hits.map { hit in
            let name = hit.record.title(in: style.language.rawValue)
            let facts = facts(of: hit, style.language).filter { ![name, hit.record.id.id].contains($0.text) }
            return
                "\(style.colour.bold(hit.record.markedTitle(in: style.language).visible))  \(hit.record.id.description.visible)\n"
                + facts.map { fact in
                    Wrapping.text(
                        fact.text.visible, width: style.terminalWidth,
                        first: "  \(style.colour.blue(fact.label.visible)): ", more: "    ")
                }.joined()
        }.joined()
    }

    /// The same for a spreadsheet: a row for each record, with the field that holds most of the words.
    package func csv(in language: Language) -> String {
        let rows = hits.map { hit in
            let fact = facts(of: hit, language).first
            return [
                hit.record.id.description, hit.record.title(in: language.rawValue), fact?.label ?? "id",
                fact?.text ?? hit.record.id.id,
            ]
        }
        return Table(header: ["record", "name", "field", "text"], rows: rows).text(.csv, TextStyle())
    }

    /// What the fields that hold the words are called, and what they say: a choice by its label, a reference by the title
    /// of its record.
    private func facts(of hit: TextSearch.Hit, _ language: Language) -> [(label: String, text: String)] {
        let notes = (guides[hit.record.id.collection] ?? .empty).notes(on: hit.record.document)
        let words = ReadingWords(record: hit.record, register: register, notes: notes, language: language)
        return hit.matches.map { match in
            let text = words.text(match.node)
            return (notes.place(of: match.node, in: language.rawValue), text == match.node.text ? match.sentence : text)
        }
    }
}
