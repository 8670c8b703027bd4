import Diagnostics
import Records

/// Swedish, as it is written in Finland.
struct Swedish: Words {
    let language = Language.sv
}

extension Swedish {
    var and: String { "och" }
    var asWellAs: String { " samt " }
    var yes: String { "ja" }
    var no: String { "nej" }
    var decimalSign: String { "," }

    func since(_ date: PartialDate) -> String { "sedan \(inWords(date))" }
    func until(_ date: PartialDate) -> String { "till \(inWords(date))" }

    func at(_ date: PartialDate) -> String {
        switch date.precision {
        case .year: "år \(self.date(date))"
        case .month: "i \(Self.months[date.first.parts.month - 1]) \(date.first.parts.year)"
        case .day: "den \(self.date(date))"
        }
    }

    /// A date with the name of its month where it is known to the month.
    private func inWords(_ date: PartialDate) -> String {
        date.precision == .month
            ? "\(Self.months[date.first.parts.month - 1]) \(date.first.parts.year)" : self.date(date)
    }

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
}
