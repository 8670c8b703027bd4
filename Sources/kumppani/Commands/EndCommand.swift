import ArgumentParser
import Diagnostics
import Editing
import Programs
import Records
import Workspace

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
        guard let on = change.options.on, let date = PartialDate(written: on) else {
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
        var keepsReason = true
        try change.make(on: .today, because: because, showingReferencesTo: record, recordsDecision: true) { proposal in
            keepsReason = try proposal.end(
                proposal.record(named: record), on: date, because: because, decision: change.commits.decision.first)
        }
        if !keepsReason, !change.commits.commit, !change.dryRun { change.options.tell(.unsaidReason) }
    }
}

extension Notice {
    fileprivate static let unsaidReason = Notice(
        Text(
            en: "the record has no place for the reason and the decision",
            fi: "tietueessa ei ole paikkaa syylle eikä päätökselle",
            sv: "posten har ingen plats för orsaken eller beslutet"),
        hint: Text(
            en: "say them in the message of the commit, or use '--commit', which does",
            fi: "kerro ne muutoksen viestissä tai käytä valitsinta '--commit', joka tekee sen",
            sv: "ange dem i meddelandet när du gör en commit, eller använd '--commit', som gör det"))
}
