import Documents
package import Records

/// The bank of core messages and other materials: for what, in which languages, how fresh.
package struct Materials {
    /// One material.
    package struct Item {
        /// The record.
        package let record: Record
        /// The priorities that it is for; empty for a general one.
        package let priorities: [Record]
        /// Whether it may be used on the day.
        package let freshness: Freshness
    }

    /// Whether a material may still be used.
    package enum Freshness: String, Sendable {
        /// It is valid, and was looked through within a year.
        case fresh
        /// It was last looked through more than a year ago.
        case toReview = "to-review"
        /// The day until which it was valid has gone by.
        case expired
    }

    let context: ReportContext
    /// The materials.
    package let items: [Item]
    /// The priorities in force on the day for which there is none.
    package let without: [Record]

    /// Looks at all materials, or at those of the unit that was asked for.
    package init(_ context: ReportContext) {
        self.context = context
        items = context.records(.material).filter(context.isAsked).map { record in
            Item(
                record: record, priorities: context.records(.priority, named: record["supports"]),
                freshness: Self.freshness(of: record, on: context.day))
        }
        let served = Set(items.flatMap(\.priorities).map(\.id))
        without = context.records(.priority).filter { context.isInForce($0) && !served.contains($0.id) }
    }

    /// How fresh a material is on a day, by the limits of the rule `material-stale`.
    package static func freshness(of record: Record, on day: Day) -> Freshness {
        if let until = record["valid-until"]?.date { return until.isBefore(day) ? .expired : .fresh }
        guard let reviewed = record["reviewed"]?.date else { return .toReview }
        return reviewed.last.adding(months: 12) < day ? .toReview : .fresh
    }
}
