import ArgumentParser
import Diagnostics
import Pages

/// What of a record's history is shown, and how.
struct HistoryOptions: ParsableArguments {
    @Option(help: "text, json, html or markdown.")
    var format: PageFormat = .text

    @Option(
        help: ArgumentHelp("Only changes of this field, such as owner or fee.eur.", valueName: "field"),
        completion: Completions.fields)
    var field: String?

    @Option(
        help: ArgumentHelp("Only changes since this day, month or year, or after this revision.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only changes until this day, month or year.", valueName: "date"))
    var until: String?

    @Flag(help: "Show also the commits that changed only comments or layout.")
    var all = false

    @Flag(help: "Show also what happened to other records while they referred to this one, now or in the past.")
    var related = false

    @Flag(help: "With --field: show its values with the days from and until which the register had them.")
    var spans = false

    @Flag(help: "Show the record's phases, roles and agreements by their own dates, and what was learned late.")
    var valid = false

    /// Refuses options that mean nothing together. The parser would wrap what `validate()` throws into words of its own.
    func requireSense() throws {
        if spans, field == nil {
            throw Failure(
                Text(
                    en: "'--spans' shows one field", fi: "'--spans' näyttää yhden kentän",
                    sv: "'--spans' visar ett fält"),
                hint: Text(
                    en: "name it with --field", fi: "nimeä se valitsimella --field", sv: "ange det med --field"))
        }
        if valid, spans || related || field != nil {
            throw Failure(
                Text(
                    en: "'--valid' shows the whole record by its own dates",
                    fi: "'--valid' näyttää koko tietueen sen omien päivämäärien mukaan",
                    sv: "'--valid' visar hela posten enligt dess egna datum"),
                hint: Text(
                    en: "leave --field, --spans and --related out", fi: "jätä pois --field, --spans ja --related",
                    sv: "utelämna --field, --spans och --related"))
        }
    }
}
