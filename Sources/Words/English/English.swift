import Diagnostics
import Records

/// English.
struct English: Words {
    let language = Language.en
}

extension English {
    var and: String { "and" }
    var asWellAs: String { ", and " }
    var yes: String { "yes" }
    var no: String { "no" }
    var decimalSign: String { "." }

    func since(_ date: PartialDate) -> String { "since \(inWords(date))" }
    func until(_ date: PartialDate) -> String { "until \(inWords(date))" }

    func at(_ date: PartialDate) -> String {
        switch date.precision {
        case .year: "in \(self.date(date))"
        case .month: "in \(Self.months[date.first.parts.month - 1]) \(date.first.parts.year)"
        case .day: "on \(self.date(date))"
        }
    }

    /// A date with the name of its month where it is known to the month.
    private func inWords(_ date: PartialDate) -> String {
        date.precision == .month
            ? "\(Self.months[date.first.parts.month - 1]) \(date.first.parts.year)" : self.date(date)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
