package import Documents
package import Records
import Words

extension Record {
    /// All that it dates, the earliest first: also what has gone by, but not what is done.
    package var datedThings: [DueThing] {
        var things: [DueThing] = []
        func add(_ kind: DueKind, _ date: PartialDate?, until: PartialDate? = nil, _ entry: Node? = nil) {
            guard let date else { return }
            things.append(DueThing(kind: kind, record: self, entry: entry, date: date, until: until))
        }
        switch role {
        case .partner:
            for entry in self["agreements"]?.items ?? [] { add(.agreementEnds, entry["until"]?.date, entry) }
        case .network:
            add(.review, nextReview)
            for entry in self["roles"]?.items ?? [] { add(.roleEnds, entry["until"]?.date, entry) }
        case .engagement:
            add(.event, span.since, until: span.until)
            for entry in self["follow-ups"]?.items ?? [] where entry["done"]?.isFilled != true {
                add(.followUp, entry["due"]?.date, entry)
            }
        case .measure where isOpenMeasure:
            add(.deadline, self["due"]?.date)
            add(.progress, lastDayTold.map { PartialDate($0.adding(months: 12)) })
        case .material:
            // What is valid until a day need not be looked through before.
            add(.materialEnds, self["valid-until"]?.date)
            if self["valid-until"]?.date == nil { add(.materialReview, self["reviewed"]?.date.map(Self.yearAfter)) }
        case .programme, .project: add(.itemEnds, span.until)
        default: break
        }
        return things.sorted { $0.date.first < $1.date.first }
    }

    /// Whether a partner has a later agreement of the same kind as one that ends, or one of that kind that does not end.
    package func isRenewed(_ agreement: Node) -> Bool {
        guard let until = agreement["until"]?.date else { return false }
        return (self["agreements"]?.items ?? []).contains { other in
            guard other["kind"]?.text == agreement["kind"]?.text else { return false }
            return other["until"]?.date.map { until.last < $0.last } ?? true
        }
    }

    /// When a membership is to be reviewed next: the date that was set, else the last review and the interval.
    private var nextReview: PartialDate? {
        let review = self["review"]
        if let next = review?["next"]?.date { return next }
        guard let last = review?["last"]?.date, let months = review?["every"]?.integer, 1...1200 ~= months else {
            return nil
        }
        return PartialDate(last.last.adding(months: months))
    }

    private static func yearAfter(_ date: PartialDate) -> PartialDate { PartialDate(date.last.adding(months: 12)) }
}

extension PartialDate {
    /// A day, as a date that is known to the day.
    fileprivate init(_ day: Day) {
        guard let date = PartialDate(day.description) else { preconditionFailure("a day is no date: \(day)") }
        self = date
    }
}
