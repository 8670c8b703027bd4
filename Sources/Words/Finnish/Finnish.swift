import Diagnostics
import Records

/// Finnish, in the plain language of the city.
struct Finnish: Words {
    let language = Language.fi
}

extension Finnish {
    var and: String { "ja" }
    var asWellAs: String { " sekä " }
    var yes: String { "kyllä" }
    var no: String { "ei" }
    var decimalSign: String { "," }

    func since(_ date: PartialDate) -> String {
        switch date.precision {
        case .year: "vuodesta \(self.date(date))"
        case .month: "\(PartialDate.finnishMonths[date.first.parts.month - 1])kuusta \(date.first.parts.year)"
        case .day: "\(self.date(date)) alkaen"
        }
    }

    func until(_ date: PartialDate) -> String {
        switch date.precision {
        case .year: "vuoteen \(self.date(date)) asti"
        case .month: "\(PartialDate.finnishMonths[date.first.parts.month - 1])kuuhun \(date.first.parts.year) asti"
        case .day: "\(self.date(date)) asti"
        }
    }

    func at(_ date: PartialDate) -> String {
        switch date.precision {
        case .year: "vuonna \(self.date(date))"
        case .month: "\(PartialDate.finnishMonths[date.first.parts.month - 1])kuussa \(date.first.parts.year)"
        case .day: self.date(date)
        }
    }
}
