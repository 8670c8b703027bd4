import ArgumentParser
import Diagnostics
import Pages
import Records
import Workspace

/// `kumppani find WORDS`.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Find records by what they say, in upper or lower case, with or without accents."
    )

    @Argument(help: "Words that the record holds, all of them.")
    var words: [String]

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    /// What the columns are called: for people in their language, for programs always the same.
    private static func header(_ format: RecordFormat) -> [String] {
        guard format == .text else { return ["record", "name", "field", "text"] }
        return [
            Text(en: "Record", fi: "Tietue", sv: "Post"), Text(en: "Name", fi: "Nimi", sv: "Namn"),
            Text(en: "Field", fi: "Kenttä", sv: "Fält"), Text(en: "Text", fi: "Teksti", sv: "Text"),
        ].map { $0.text(in: .spoken) }
    }

    func run() throws {
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        let register = try snapshot.register()
        let hits = TextSearch(words).hits(in: register)
        if hits.isEmpty, !options.quiet {
            let sought = words.joined(separator: " ")
            Failure.tell(
                Notice(
                    Text(
                        en: "no record holds '\(sought)'", fi: "missään tietueessa ei ole '\(sought)'",
                        sv: "ingen post innehåller '\(sought)'"),
                    hint: Text(
                        en: "all words are looked for, in any case and without regard to accents: try fewer or shorter "
                            + "ones",
                        fi: "kaikkia sanoja etsitään kirjainkoosta ja tarkkeista välittämättä: kokeile vähempiä tai "
                            + "lyhyempiä sanoja",
                        sv:
                            "alla ord söks, oberoende av stora och små bokstäver och accenter: pröva färre eller kortare "
                            + "ord")))
        }
        switch format {
        case .text where hits.isEmpty: try Output(options).write("")
        case .text, .csv:
            let guides = try snapshot.guides()
            let rows = hits.map { hit in
                let notes = (guides[hit.record.id.collection] ?? .empty).notes(on: hit.record.document)
                return [
                    hit.record.id.description, hit.record.title(in: Language.spoken.rawValue),
                    hit.place(notes, in: Language.spoken.rawValue), hit.text,
                ]
            }
            try Output(options).write(
                Table(header: Self.header(format), rows: rows).text(format, options.style))
        case .json, .yaml:
            let list = RecordList(records: hits.map(\.record), in: register, guide: .empty, day: snapshot.day)
            try Output(options).write(list.text(format, options.style))
        }
    }
}
