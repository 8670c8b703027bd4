package import History
package import Records

/// Two days that somebody wants to see side by side, with what was found.
package struct Comparison: Sendable {
    /// The first day, as it was written.
    package let from: String
    /// The second day, as it was written.
    package let to: String
    /// What was found.
    package let outcome: Outcome

    /// What there is to tell of two days.
    package enum Outcome: Sendable {
        /// Nothing was asked yet.
        case nothingAsked
        /// One of the texts names no day.
        case noDay(String)
        /// The register begins later than one of the days.
        case beforeBeginning(Day)
        /// How records differ from the first day to the second.
        case differences([RecordDifference], from: PartialDate, to: PartialDate)
    }

    /// Makes a comparison.
    package init(from: String, to: String, outcome: Outcome) {
        self.from = from
        self.to = to
        self.outcome = outcome
    }
}
