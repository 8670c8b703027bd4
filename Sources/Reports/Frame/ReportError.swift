package import Diagnostics
import Records

/// A request for a report that means nothing.
package struct ReportError: ExplainedError {
    /// What is wrong with it.
    package let message: Text
    /// What to write instead.
    package let hint: Text?

    private init(_ message: Text, hint: Text) {
        self.message = message
        self.hint = hint
    }

    /// No first day, month or year was given for a report about a period.
    package static let noPeriod = ReportError(
        Text(
            en: "the period of the report is not given", fi: "raportin jaksoa ei ole annettu",
            sv: "rapportens period är inte angiven"),
        hint: Text(
            en: "name its first and last day, month or year, such as 2021-08 and 2024-12",
            fi: "anna ensimmäinen ja viimeinen päivä, kuukausi tai vuosi, esimerkiksi 2021-08 ja 2024-12",
            sv: "ange första och sista dag, månad eller år, till exempel 2021-08 och 2024-12"))

    static func noDate(_ text: String) -> ReportError {
        ReportError(
            Text(
                en: "'\(text)' is not a date", fi: "'\(text)' ei ole päivämäärä", sv: "'\(text)' är inget datum"),
            hint: Text(
                en: "write 2024, 2024-05 or 2024-05-31", fi: "kirjoita 2024, 2024-05 tai 2024-05-31",
                sv: "skriv 2024, 2024-05 eller 2024-05-31"))
    }

    static func endsBeforeBeginning(_ period: ReportPeriod) -> ReportError {
        let (since, until) = ("\(period.since)", "\(period.until)")
        return ReportError(
            Text(
                en: "the period ends on \(until), before it begins on \(since)",
                fi: "jakso päättyy \(until) ennen kuin se alkaa \(since)",
                sv: "perioden slutar \(until), innan den börjar \(since)"),
            hint: Text(en: "swap the two dates", fi: "vaihda päivämäärät keskenään", sv: "byt plats på datumen"))
    }

    static func noSubject(_ name: ReportName) -> ReportError {
        let (name, example) = (name.rawValue, name == .unit ? "kaupunginkanslia" : "partners/tallinna")
        return ReportError(
            Text(
                en: "the report '\(name)' does not say which record it is about",
                fi: "raportille '\(name)' ei ole annettu tietuetta, josta se kertoo",
                sv: "rapporten '\(name)' anger inte vilken post den handlar om"),
            hint: Text(
                en: "name it: kumppani report \(name) \(example)", fi: "nimeä se: kumppani report \(name) \(example)",
                sv: "ange den: kumppani report \(name) \(example)"))
    }

    static func noBrief(_ record: Record) -> ReportError {
        let id = record.id.description
        return ReportError(
            Text(
                en: "'\(id)' is neither a partner nor a network", fi: "'\(id)' ei ole kumppani eikä verkosto",
                sv: "'\(id)' är varken en partner eller ett nätverk"),
            hint: Text(
                en: "'kumppani show \(id)' shows it", fi: "'kumppani show \(id)' näyttää sen",
                sv: "'kumppani show \(id)' visar den"))
    }

    static func noLevel(_ level: String, among levels: [String]) -> ReportError {
        ReportError(
            Text(
                en: "there is no level '\(level)' of meetings", fi: "tapaamisilla ei ole tasoa '\(level)'",
                sv: "det finns ingen mötesnivå '\(level)'"),
            hint: .oneOf(levels, insteadOf: level))
    }

    static func noUnit(_ record: Record) -> ReportError {
        let id = record.id.description
        return ReportError(
            Text(en: "'\(id)' is no unit", fi: "'\(id)' ei ole yksikkö", sv: "'\(id)' är ingen enhet"),
            hint: Text(
                en: "name a unit by its id or its path", fi: "nimeä yksikkö tunnuksella tai polulla",
                sv: "ange en enhet med id eller sökväg"))
    }
}
