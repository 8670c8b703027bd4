package import Records

/// How dates, numbers and lists are written. Dates and sums are the same in all languages of the city.
package protocol FormatWords {
    /// The word before the last of several.
    var and: String { get }
    /// The word there where one of the names holds ``and`` itself.
    var asWellAs: String { get }
    /// True.
    var yes: String { get }
    /// False.
    var no: String { get }
    /// The sign between whole and parts of a number.
    var decimalSign: String { get }
    /// Since a date: `vuodesta 1994`, `30.9.2019 alkaen`.
    func since(_ date: PartialDate) -> String
    /// Until a date: `2/2022 asti`.
    func until(_ date: PartialDate) -> String
    /// At a date, in a sentence: `vuonna 2016`, `helmikuussa 2022`, `14.6.2023`.
    func at(_ date: PartialDate) -> String
}

extension FormatWords {
    /// A date as precisely as it is known: `24.6.2020`, `2/2022`, `2022`.
    package func date(_ date: PartialDate) -> String {
        let (year, month, day) = date.first.parts
        return switch date.precision {
        case .year: "\(year)"
        case .month: "\(month)/\(year)"
        case .day: "\(day).\(month).\(year)"
        }
    }

    /// A day: `24.6.2020`.
    package func date(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return "\(day).\(month).\(year)"
    }

    /// The time between two dates: `2.1.–5.2.2020`, `2018–2021`; what goes on is told by ``since(_:)``, and what has no
    /// known beginning by ``until(_:)``; empty without dates.
    package func range(from since: PartialDate?, to until: PartialDate?) -> String {
        guard let since else { return until.map(self.until) ?? "" }
        guard let until else { return self.since(since) }
        if since == until { return date(since) }
        guard since.precision == .day, until.precision == .day else { return date(since) + "–" + date(until) }
        let (from, to) = (since.first.parts, until.first.parts)
        if from.year != to.year { return date(since) + "–" + date(until) }
        if from.month != to.month { return "\(from.day).\(from.month).–" + date(until) }
        return "\(from.day).–" + date(until)
    }

    /// A number with spaces between thousands: `4 000 000`, `3,5`; a year or another number of four digits is read without
    /// a space, and a text that is no number stays as it is.
    package func number(_ text: String) -> String { number(text, ungrouped: 4) }

    /// A number of which whole parts with at most so many digits are written without space.
    private func number(_ text: String, ungrouped: Int) -> String {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, !whole.isEmpty,
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
        else { return text }
        var digits = ""
        for (i, digit) in whole.enumerated() {
            if i > 0, (whole.count - i).isMultiple(of: 3), whole.count > ungrouped { digits += "\u{A0}" }
            digits.append(digit)
        }
        let rest = parts.count == 2 && !parts[1].isEmpty ? decimalSign + parts[1] : ""
        return (isNegative ? "−" : "") + digits + rest
    }

    /// A sum of euros: `4 000 000 €`, `8 650 €`.
    package func euros(_ text: String) -> String { number(text, ungrouped: 3) + "\u{A0}€" }

    /// Several in a sentence: `a, b ja c`; where one of them holds a comma itself, `a; b, c sekä d`.
    package func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        let (between, before) = separators(items)
        return items.dropLast().joined(separator: between) + before + last
    }

    /// What stands between several in a sentence, and before the last of them.
    package func separators(_ items: [String]) -> (between: String, last: String) {
        if items.contains(where: { $0.contains(", ") }) {
            return ("; ", asWellAs.hasPrefix(",") ? ";" + asWellAs.dropFirst() : asWellAs)
        }
        return (", ", items.contains { $0.contains(" \(and) ") } ? asWellAs : " \(and) ")
    }

    /// What tells something closer, in brackets behind its name: ` (kaupunki, Viro)`; empty where nothing is known.
    func inBrackets(_ facts: String?...) -> String {
        let known = facts.compactMap(\.self)
        return known.isEmpty ? "" : " (\(known.joined(separator: separators(known).between)))"
    }
}
