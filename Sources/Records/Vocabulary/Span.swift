package import Documents

/// The time between a record's or an entry's `since` and `until`; either may be open.
package struct Span {
    /// When it began; `nil` where no source tells.
    package let since: PartialDate?
    /// When it ended; `nil` while it goes on.
    package let until: PartialDate?

    /// Reads the two fields of a mapping.
    package init(_ mapping: Node) {
        since = mapping["since"]?.date
        until = mapping["until"]?.date
    }

    /// Whether it is certainly over before a day.
    package func isOver(by day: Day) -> Bool { until.map { $0.isBefore(day) } ?? false }

    /// Whether it certainly has not begun by a day.
    package func isYetToBegin(on day: Day) -> Bool { since.map { $0.isAfter(day) } ?? false }

    /// Whether it may hold on a day.
    package func mayHold(on day: Day) -> Bool { !isOver(by: day) && !isYetToBegin(on: day) }
}

extension Record {
    /// The time for which the record's thing exists.
    package var span: Span { Span(root) }
}
