import Diagnostics
import Documents
import Pages
import Records
import Words

extension ReportContext {
    /// What is due as a table: by when, what, of which record.
    func table(of things: [DueThing], in language: Language) -> PageBlock {
        let rows = things.map { thing in
            let isOverdue = thing.isOverdue(on: day)
            let overdue = isOverdue ? " \(Phrases.overdue.text(in: language))" : ""
            let what = what(thing, in: language)
            return [
                thing.date.words + overdue,
                isOverdue ? language.words.wasDue(thing.kind) : language.words.due(thing.kind),
                thing.record.name(language), what.isEmpty ? "–" : what,
            ]
        }
        // Where every line says all by itself, there is no column for more.
        let count = rows.allSatisfy { $0[3] == "–" } ? 3 : 4
        return .table(
            Array(Phrases.columns.prefix(count)), rows: rows.map { Array($0.prefix(count)) },
            on: things.map { [basis($0.record, $0.entry, in: language)] }, in: language)
    }

    /// What exactly is due: the text of a follow-up, the office, the agreement; empty where it is the record itself.
    func what(_ thing: DueThing, in language: Language) -> String {
        guard let entry = thing.entry else { return "" }
        switch thing.kind {
        case .roleEnds:
            return [choice(entry["role"], of: thing.record, in: language), entry["body"]?.text]
                .compactMap(\.self).joined(separator: ", ")
        case .agreementEnds: return entry["title"].map { FieldNotes.text(of: $0, in: language.rawValue) } ?? ""
        default: return entry["text"]?.text ?? ""
        }
    }
}

/// What the table says.
private enum Phrases {
    static let overdue = Text(en: "(overdue)", fi: "(mennyt)", sv: "(försenat)")
    static let columns = [
        Text(en: "Date", fi: "Päivä", sv: "Datum"), Text(en: "What", fi: "Mikä", sv: "Vad"),
        Text(en: "Name", fi: "Nimi", sv: "Namn"), Text(en: "Text", fi: "Teksti", sv: "Text"),
    ]
}
