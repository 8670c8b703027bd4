package import Diagnostics
import Documents
import Records
package import Workspace

/// Records that a search has found, as a person reads them: their names, and the sentences that hold the words.
package struct FoundRecords {
    private let hits: [TextSearch.Hit]
    private let words: [String]
    private let register: Register
    private let guides: [String: FieldGuide]
    private let day: Day

    /// Looks for the records that hold all of some words. Throws as `RegisterSnapshot.register()`.
    package init(_ words: [String], in snapshot: RegisterSnapshot) throws {
        self.words = words
        register = try snapshot.register()
        hits = TextSearch(words).hits(in: register)
        guides = try snapshot.guides(forPages: true)
        day = snapshot.day
    }

    /// Whether no record holds the words.
    package var isEmpty: Bool { hits.isEmpty }

    /// That no record holds the words.
    package var emptyNotice: Notice {
        let sought = words.joined(separator: " ")
        return Notice(
            Text(
                en: "no record holds '\(sought)'", fi: "missään tietueessa ei ole '\(sought)'",
                sv: "ingen post innehåller '\(sought)'"),
            hint: Text(
                en: "all words are looked for, in any case and without regard to accents: try fewer or shorter ones",
                fi: "kaikkia sanoja etsitään kirjainkoosta ja tarkkeista välittämättä: kokeile harvempia tai "
                    + "lyhyempiä sanoja",
                sv: "alla ord söks, oberoende av stora och små bokstäver och accenter: pröva färre eller kortare ord"))
    }

    /// The records in a form.
    package func text(_ format: RecordFormat, _ style: TextStyle) -> String {
        switch format {
        case .text: text(style)
        case .csv: csv(in: style.language)
        case .json, .yaml:
            RecordList(records: hits.map(\.record), in: register, guide: .empty, day: day).text(format, style)
        }
    }

    /// Each record under its name, with the fields that hold the words; name and id are not told again.
    private func text(_ style: TextStyle) -> String {
        hits.map { hit in
            let name = hit.record.title(in: style.language.rawValue)
            let facts = facts(of: hit, style.language).filter { ![name, hit.record.id.id].contains($0.told.text) }
            return
                "\(style.colour.bold(hit.record.markedTitle(in: style.language).visible))  \(hit.record.id.description.visible)\n"
                + facts.map { fact in
                    Wrapping.text(
                        fact.told.marked(in: style.language).visible, width: style.terminalWidth,
                        first: "  \(style.colour.blue(fact.label.visible)): ", more: "    ")
                }.joined()
        }.joined()
    }

    /// The same for a spreadsheet: a row for each record, with the field that holds most of the words.
    private func csv(in language: Language) -> String {
        let rows = hits.map { hit in
            let fact = facts(of: hit, language).first
            return [
                hit.record.id.description, hit.record.title(in: language.rawValue), fact?.label ?? "id",
                fact?.told.text ?? hit.record.id.id,
            ]
        }
        return Table(header: ["record", "name", "field", "text"], rows: rows).text(.csv, TextStyle())
    }

    /// What the fields that hold the words are called, and what they say: a choice by its label, a reference by the title
    /// of its record.
    private func facts(of hit: TextSearch.Hit, _ language: Language) -> [(label: String, told: ToldText)] {
        let notes = (guides[hit.record.id.collection] ?? .empty).notes(on: hit.record.document)
        let words = ReadingWords(record: hit.record, register: register, notes: notes, language: language)
        return hit.matches.map { match in
            let told = words.told(match.node)
            let text = told.text == match.node.text ? match.sentence : told.text
            return (notes.place(of: match.node, in: language.rawValue), ToldText(text, told.language))
        }
    }
}
