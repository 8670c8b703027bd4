import ArgumentParser
import Diagnostics
import Editing
import Programs
import Records

/// `kumppani end RECORD --on DATE --because TEXT`.
struct EndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Say that what a record tells of has ended; the record stays.",
        discussion: "It gets a phase, or an 'until'. What still refers to it is shown.")

    @Argument(help: "The record: partners/pietari, pietari, or its path.", completion: Completions.records)
    var record: String

    @Option(help: ArgumentHelp("Why it ended.", valueName: "text"))
    var because: String

    @OptionGroup var change: ChangeOptions

    func run() throws {
        guard let on = change.options.on, let date = PartialDate(on) else {
            let given = change.options.on
            throw Failure(
                given.map { given in
                    Text(
                        en: "'\(given)' is not a date", fi: "'\(given)' ei ole päivämäärä",
                        sv: "'\(given)' är inget datum")
                } ?? Text(en: "'end' needs a date", fi: "'end' tarvitsee päivän", sv: "'end' behöver ett datum"),
                hint: Text(
                    en: "write the day, month or year of the end: --on 2026-06-30",
                    fi: "kirjoita päättymisen päivä, kuukausi tai vuosi: --on 2026-06-30",
                    sv: "skriv dag, månad eller år då det avslutas: --on 2026-06-30"))
        }
        // The date is that of the end; rules look from today.
        try change.make(on: .today, because: because, showingReferencesTo: record, recordsDecision: true) { proposal in
            try proposal.end(
                proposal.record(named: record), on: date, because: because, decision: change.decision.first)
        }
    }
}
