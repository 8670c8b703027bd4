import Documents
import Records

/// The time between a record's or an entry's `since` and `until`; either may be open.
struct Span {
    /// When it began; `nil` where no source tells.
    let since: PartialDate?
    /// When it ended; `nil` while it goes on.
    let until: PartialDate?

    /// Reads the two fields of a mapping.
    init(_ mapping: Node) {
        since = mapping["since"]?.date
        until = mapping["until"]?.date
    }

    /// Whether it is certainly over before a day.
    func isOver(by day: Day) -> Bool { until.map { $0.isBefore(day) } ?? false }

    /// Whether it certainly has not begun by a day.
    func isYetToBegin(on day: Day) -> Bool { since.map { $0.isAfter(day) } ?? false }

    /// Whether it may hold on a day.
    func mayHold(on day: Day) -> Bool { !isOver(by: day) && !isYetToBegin(on: day) }
}

extension Record {
    /// The time for which the record's thing exists.
    var span: Span { Span(root) }
}
