import Diagnostics
import Records

extension PartialDate {
    /// The day, month or year that an option names.
    init(_ text: String, of option: String) throws(Failure) {
        guard let date = PartialDate(written: text) else {
            throw Failure(
                Text(
                    en: "'\(option) \(text)' is not a day, month or year",
                    fi: "'\(option) \(text)' ei ole päivä, kuukausi tai vuosi",
                    sv: "'\(option) \(text)' är ingen dag, månad eller år"),
                hint: Text(
                    en: "write 2026-01-31, 2026-01 or 2026", fi: "kirjoita 2026-01-31, 2026-01 tai 2026",
                    sv: "skriv 2026-01-31, 2026-01 eller 2026"))
        }
        self = date
    }
}
