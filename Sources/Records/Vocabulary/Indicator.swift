package import Documents

/// What a measure is measured by: where it began, what is aimed at, and what was read.
package struct Indicator: Sendable {
    /// What has to be known of an indicator to say whether its target is reached, by the names of the fields.
    package enum Part: String, CaseIterable, Sendable { case baseline, target, readings }

    /// The entry of the measure.
    package let node: Node
    /// What it is called: a text, or one for each language.
    package let name: Node?
    /// What it is measured in.
    package let unit: String?
    /// Where it began.
    package let baseline: Double?
    /// What is aimed at.
    package let target: Double?
    /// What was read by the day that is looked from, oldest first.
    package let readings: [(date: PartialDate, value: Double)]

    /// Reads an indicator as it is known on a day.
    package init(_ node: Node, on day: Day) {
        self.node = node
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

    /// What is not known of it, without which nothing tells whether the target is reached: the baseline says whether the
    /// target lies above or below.
    package var missing: [Part] {
        Part.allCases.filter { part in
            switch part {
            case .baseline: baseline == nil
            case .target: target == nil
            case .readings: readings.isEmpty
            }
        }
    }

    /// Whether the last reading has reached the target; `nil` where something is missing, or the target is the baseline.
    package var isReached: Bool? {
        guard let baseline, let target, let last, baseline != target else { return nil }
        return baseline < target ? last.value >= target : last.value <= target
    }

    /// How much of the way from the baseline to the target the last reading has come, in per cent, rounded down; may be
    /// negative or above 100. It is 100 only where the target is reached.
    package var progress: Int? {
        guard let baseline, let target, let last, baseline != target else { return nil }
        return Int(exactly: ((last.value - baseline) * 100 / (target - baseline)).rounded(.down))
    }
}
