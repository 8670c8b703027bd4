/// A date as precisely as it is known: a year, a month or a day (EDTF level 0).
///
/// Every comparison is made on the first or the last day that it may mean, so that what is unknown never accuses.
package struct PartialDate: Sendable, Hashable, CustomStringConvertible {
    /// How precisely a date is known.
    package enum Precision: Sendable, Hashable {
        case year, month, day
    }

    /// How precisely it is known.
    package let precision: Precision
    /// The first day that it may mean.
    package let first: Day
    /// The last day that it may mean.
    package let last: Day

    /// Reads `2022`, `2022-02` or `2022-02-24`; `nil` for anything else and for days that no calendar has.
    package init?(_ text: String) {
        // Most texts that are asked about are prose, which need not be taken apart.
        guard text.utf8.count <= 10 else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2]
        let isDigits = zip(parts, lengths).allSatisfy { part, length in
            part.utf8.count == length && part.utf8.allSatisfy { $0 &- 0x30 < 10 }
        }
        let numbers = parts.compactMap { Int($0) }
        guard isDigits, (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        let lastMonth = month ?? 12
        guard let first = Day(year: numbers[0], month: month ?? 1, day: day ?? 1),
            let last = Day(year: numbers[0], month: lastMonth, day: day ?? Day.daysIn(lastMonth, of: numbers[0]))
        else { return nil }
        self.first = first
        self.last = last
        precision = day != nil ? .day : month != nil ? .month : .year
    }

    /// `2022`, `2022-02` or `2022-02-24`.
    package var description: String {
        let text = first.description
        switch precision {
        case .year: return String(text.prefix(4))
        case .month: return String(text.prefix(7))
        case .day: return text
        }
    }

    /// The date in an English sentence: `on 24.2.2022`, `in 2/2022`, `in 2022`.
    package var phrase: String { (precision == .day ? "on " : "in ") + words }

    /// The date as people write it: `24.2.2022`, `2/2022`, `2022`.
    package var words: String {
        let parts = first.words.split(separator: ".")
        switch precision {
        case .year: return String(parts[2])
        case .month: return "\(parts[1])/\(parts[2])"
        case .day: return first.words
        }
    }

    /// Whether it is certainly before another.
    package func isBefore(_ other: PartialDate) -> Bool { last < other.first }
    /// Whether it is certainly before a day.
    package func isBefore(_ day: Day) -> Bool { last < day }
    /// Whether it is certainly after a day.
    package func isAfter(_ day: Day) -> Bool { day < first }
}

/// One day of the Gregorian calendar.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number of days since 1970-01-01.
    package let number: Int

    /// Makes a day from the number of days since 1970-01-01.
    package init(number: Int) { self.number = number }

    /// Makes a day; `nil` where the calendar has none such. Years run from 0 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), (1...Self.daysIn(month, of: year)).contains(day)
        else {
            return nil
        }
        // Years that begin in March put the leap day at their end.
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads `2022-02-24`.
    package init?(_ text: String) {
        guard let date = PartialDate(text), date.precision == .day else { return nil }
        self = date.first
    }

    /// The number of days in a month from 1 to 12.
    package static func daysIn(_ month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month from 1 and day from 1.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The same day of the month some months later, or the last day of that month.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let total = year * 12 + month - 1 + months
        let newMonth = total % 12 + 1
        return Day(year: total / 12, month: newMonth, day: min(day, Self.daysIn(newMonth, of: total / 12))) ?? self
    }

    /// How many whole months it is from this day to a later one; 0 to an earlier one.
    package func months(until day: Day) -> Int {
        let ((year, month, _), (otherYear, otherMonth, _)) = (parts, day.parts)
        let months = (otherYear - year) * 12 + otherMonth - month
        return max(0, adding(months: months) <= day ? months : months - 1)
    }

    /// The day as people write it: `24.2.2022`.
    package var words: String {
        let parts = description.split(separator: "-").map { Int($0) ?? 0 }
        return "\(parts[2]).\(parts[1]).\(parts[0])"
    }

    /// `2022-02-24`.
    package var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}
