import Diagnostics
import Records

extension Language {
    /// Several in a sentence: `a, b ja c`.
    func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        let and = Text(en: "and", fi: "ja", sv: "och").text(in: self)
        // Where a name has the word itself, another one tells the last name apart.
        let isInNames = items.contains { $0.contains(" \(and) ") }
        let word = isInNames ? Text(en: "as well as", fi: "sekä", sv: "samt").text(in: self) : and
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// At a date, in a sentence: `vuonna 2016`, `helmikuussa 2022`, `14.6.2023`.
    func at(_ date: PartialDate) -> String {
        let words = date.words
        switch date.precision {
        case .year: return Text(en: "in \(words)", fi: "vuonna \(words)", sv: "år \(words)").text(in: self)
        case .day: return Text(en: "on \(words)", fi: words, sv: "den \(words)").text(in: self)
        case .month:
            let (year, month, _) = date.first.parts
            let i = month - 1
            return Text(
                en: "in \(Months.en[i]) \(year)", fi: "\(Months.fi[i])kuussa \(year)", sv: "i \(Months.sv[i]) \(year)"
            ).text(in: self)
        }
    }

    /// A date, or the time from one to another: `23.–24.3.2023`, `2018–2021`.
    static func range(_ since: PartialDate, _ until: PartialDate?) -> String {
        guard let until, until != since else { return since.words }
        guard since.precision == .day, until.precision == .day else { return "\(since.words)–\(until.words)" }
        let (from, to) = (since.first.parts, until.first.parts)
        if from.year != to.year { return "\(since.words)–\(until.words)" }
        return from.month == to.month
            ? "\(from.day).–\(until.words)" : "\(from.day).\(from.month).–\(until.words)"
    }

    /// A number with spaces between thousands: `4 000 000`, `3,5`.
    func number(_ value: Double) -> String {
        let digits = value == value.rounded() && abs(value) < 1e15 ? "\(Int(abs(value)))" : "\(abs(value))"
        let parts = digits.split(separator: ".")
        var whole = ""
        for (i, digit) in (parts.first ?? "0").enumerated() {
            if i > 0, ((parts.first?.count ?? 0) - i).isMultiple(of: 3) { whole += "\u{A0}" }
            whole.append(digit)
        }
        let rest = parts.count == 2 ? (self == .en ? "." : ",") + parts[1] : ""
        return (value < 0 ? "−" : "") + whole + rest
    }

    /// A sum of euros: `4 000 000 €`.
    func euros(_ value: Double) -> String { number(value) + "\u{A0}€" }

    /// That a value is not known.
    var notKnown: String { Text(en: "not known", fi: "ei tiedossa", sv: "inte känt").text(in: self) }
}

/// The names of the months; Finnish without `kuu`.
private enum Months {
    static let en = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let fi = [
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
    ]
    static let sv = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
}

extension String {
    /// The text with a small letter at its beginning, as within a sentence; an abbreviation keeps its capitals.
    var lowercasedFirst: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
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
