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

    func run() throws {
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        let register = try snapshot.register()
        let hits = TextSearch(words).hits(in: register)
        if hits.isEmpty {
            let sought = words.joined(separator: " ")
            options.tell(
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
            let found = FoundRecords(hits, in: register, guides: try snapshot.guides(forPages: true))
            try Output(options).write(
                format == .csv ? found.csv(in: options.style.language) : found.text(options.style))
        case .json, .yaml:
            let list = RecordList(records: hits.map(\.record), in: register, guide: .empty, day: snapshot.day)
            try Output(options).write(list.text(format, options.style))
        }
    }
}
