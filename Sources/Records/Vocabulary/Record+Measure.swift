import Documents

/// What keeps anybody from saying how a measure stands.
package struct MonitoringGap {
    /// The indicator of which something is not known; `nil` where nothing measures the measure.
    package let indicator: Indicator?
    /// What is not known of the indicator, in the order of its fields.
    package let missing: [Indicator.Part]
}

extension Record {
    /// Whether a measure is to be told of: it is planned or underway.
    package var isOpenMeasure: Bool { ["planned", "underway"].contains(self["state"]?.text ?? "") }

    /// What a measure is measured by, as it is known on a day.
    package func indicators(on day: Day) -> [Indicator] {
        (self["indicators"]?.items ?? []).map { Indicator($0, on: day) }
    }

    /// When something was told of a measure, in its log or by a reading, and when it began.
    private var toldDates: [PartialDate] {
        let readings = (self["indicators"]?.items ?? []).flatMap { $0["readings"]?.items ?? [] }
        return ((self["log"]?.items ?? []) + readings).compactMap { $0["date"]?.date } + [span.since].compactMap(\.self)
    }

    /// When something was last told of a measure, or when it began; `nil` where nothing of that is known.
    package var lastTold: PartialDate? { toldDates.max(by: PartialDate.isTold) }

    /// The last day that ``lastTold`` may mean; `nil` where no date is known.
    package var lastDayTold: Day? { lastTold?.last }

    /// Whether nothing was told of a measure that is planned or underway for twelve months before a day.
    package func isSilentMeasure(on day: Day) -> Bool {
        isOpenMeasure && (lastDayTold.map { $0.adding(months: 12) < day } ?? true)
    }

    /// What keeps anybody from saying on a day how a measure that is underway stands.
    package func monitoringGaps(on day: Day) -> [MonitoringGap] {
        guard self["state"]?.text == "underway", !span.isYetToBegin(on: day) else { return [] }
        let indicators = indicators(on: day)
        if indicators.isEmpty { return [MonitoringGap(indicator: nil, missing: [])] }
        return indicators.map { MonitoringGap(indicator: $0, missing: $0.missing) }.filter { !$0.missing.isEmpty }
    }
}

extension PartialDate {
    /// Whether one date comes before another where things are told in order: of a year and a day in it, the day is the later.
    package static func isTold(_ date: PartialDate, before other: PartialDate) -> Bool {
        (date.first, date.last) < (other.first, other.last)
    }
}
