import Records
import Words

extension PartialDate {
    /// The day, month or year that an option names.
    init(_ text: String, of option: String) throws(Misuse) {
        guard let date = PartialDate(written: text) else { throw .notADate(text, of: option) }
        self = date
    }
}
