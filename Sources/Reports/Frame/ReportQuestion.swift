import Diagnostics
package import Records

/// The reports that there are.
package enum ReportName: String, Sendable, CaseIterable {
    case portfolio, coverage, monitoring, period, overlaps, resources, materials, brief, unit, quality
}

/// What a report is asked for.
package struct ReportQuestion: Sendable {
    /// Which report.
    package let name: ReportName
    /// The day that it looks from.
    package let day: Day
    /// The period that it is about; `nil` where none was asked for.
    package let period: ReportPeriod?
    /// The unit that it is limited to or about.
    package let unit: RecordID?
    /// The record that it is about.
    package let record: RecordID?

    /// Its members in JSON.
    var members: [(String, JSONValue)] {
        [
            ("report", .string(name.rawValue)), ("on", .string("\(day)")),
            ("since", JSONValue(period.map { "\($0.since)" })), ("until", JSONValue(period.map { "\($0.until)" })),
            ("unit", JSONValue(unit?.description)), ("record", JSONValue(record?.description)),
        ]
    }
}

/// A period between two dates, each as precisely as it was asked for.
package struct ReportPeriod: Sendable {
    /// The date on whose first day it begins.
    package let since: PartialDate
    /// The date on whose last day it ends.
    package let until: PartialDate

    /// Makes a period; the caller sees to it that it does not end before it begins.
    package init(since: PartialDate, until: PartialDate) {
        self.since = since
        self.until = until
    }

    /// Its first day.
    package var first: Day { since.first }
    /// Its last day.
    package var last: Day { until.last }

    /// Whether a date lies in it: certainly, perhaps where the date is less precise than the period's ends, or not.
    package func certainty(of date: PartialDate) -> Certainty {
        certainty(from: date.first, to: date.last)
    }

    /// Whether a moment lies in it that is known to lie between two days.
    func certainty(from earliest: Day, to latest: Day) -> Certainty {
        if first <= earliest, latest <= last { return .certain }
        return earliest <= last && first <= latest ? .possible : .none
    }

    /// Whether something that goes on from one date to another may have gone on in it; open ends reach for ever.
    func overlaps(_ span: Span) -> Bool {
        !(span.since.map { $0.isAfter(last) } ?? false) && !(span.until.map { $0.isBefore(first) } ?? false)
    }

    /// `8/2021–12/2024`.
    package var words: String { since == until ? since.words : "\(since.words)–\(until.words)" }
}

/// How surely a moment lies in a period.
package enum Certainty: String, Sendable {
    case certain, possible, none
}
