package import Documents
package import Records

/// What a measure is measured by: where it began, what is aimed at, and what was read.
package struct Indicator {
    /// What it is called: a text, or one for each language.
    package let name: Node?
    /// What it is measured in.
    package let unit: String?
    /// Where it began.
    package let baseline: Double?
    /// What is aimed at.
    package let target: Double?
    /// What was read by the day that the report looks from, oldest first.
    package let readings: [(date: PartialDate, value: Double)]

    init(_ node: Node, until day: Day) {
        name = node["name"]
        unit = node["unit"]?.text
        baseline = node["baseline"]?.number
        target = node["target"]?.number
        readings = (node["readings"]?.items ?? []).compactMap { item in
            guard let date = item["date"]?.date, let value = item["value"]?.number, !date.isAfter(day) else {
                return nil
            }
            return (date, value)
        }.sorted { $0.date.last < $1.date.last }
    }

    /// The last reading.
    package var last: (date: PartialDate, value: Double)? { readings.last }

    /// Whether the last reading has reached the target; `nil` where one of the two is not known, or where nothing tells
    /// whether the target lies above or below.
    package var isReached: Bool? {
        guard let target, let last, let start = baseline ?? readings.first?.value, start != target else {
            return nil
        }
        return start < target ? last.value >= target : last.value <= target
    }

    /// How much of the way from the beginning to the target the last reading has come, in per cent; may be negative or
    /// above 100.
    package var progress: Int? {
        guard let target, let last, let start = baseline ?? readings.first?.value, start != target else { return nil }
        return Int(((last.value - start) / (target - start) * 100).rounded())
    }
}
