import Diagnostics
import Records
import Words

extension FormatWords {
    /// A number with spaces between thousands: `40 000`, `3,5`.
    func number(_ value: Double) -> String { number(digits(value)) }

    /// A sum of euros: `40 000 €`.
    func euros(_ value: Double) -> String { euros(digits(value)) }

    private func digits(_ value: Double) -> String {
        let isWhole = value == value.rounded() && abs(value) < 1e15
        return isWhole ? "\(Int(value))" : "\(value)"
    }

    /// A date, or the time from one to another: `23.–24.3.2023`, `2018–2021`.
    func time(_ since: PartialDate, _ until: PartialDate?) -> String {
        until.map { range(from: since, to: $0) } ?? date(since)
    }
}

extension Record {
    /// What people call the record in a language.
    func name(_ language: Language) -> String { title(in: language.rawValue) }
}

extension Sequence<Record> {
    /// What people call the records in a language.
    func names(_ language: Language) -> [String] { map { $0.name(language) } }
}
