package import Documents
import Pages
package import Records

/// The measures with their states, indicators, successes and lessons, and which are silent.
package struct Monitoring {
    /// One measure.
    package struct Measure {
        /// The measure.
        package let record: Record
        /// The goals that it serves.
        package let goals: [Record]
        /// What was told of it, oldest first; in a period only what was told then.
        package let log: [LogEntry]
        /// What it is measured by.
        package let indicators: [Indicator]
        /// When something was last told of it; `nil` where nothing was.
        package let lastTold: PartialDate?
        /// Whether nothing has been told of it for a year though it goes on.
        package let isSilent: Bool
        /// By when it was to be ready, where that day has gone by and it goes on.
        package let overdue: PartialDate?
        /// How many whole months ago that was; 0 where it is not overdue.
        package let monthsLate: Int
        /// What keeps anybody from saying how it stands.
        package let gaps: [MonitoringGap]

        /// Its state: `planned`, `underway`, `done`, `dropped`.
        package var state: String { record["state"]?.text ?? "" }
    }

    /// An entry of a measure's log.
    package struct LogEntry {
        /// The entry.
        package let node: Node
        /// When.
        package let date: PartialDate
        /// `progress`, `success` or `lesson`.
        package let kind: String
        /// What it says.
        package let text: String
    }

    let context: ReportContext
    /// The measures, those that go on first.
    package let measures: [Measure]
    /// Each goal that a measure serves, with its measures: those in force first, then by programme.
    package let goals: [(goal: Record, measures: [Measure])]

    /// Looks at all measures, or at those of the unit that was asked for.
    package init(_ context: ReportContext) {
        self.context = context
        let all = context.records(.measure).filter(context.isAsked).map { Self.measure($0, context) }
        let measures = all.filter { context.isCurrent($0.record) } + all.filter { !context.isCurrent($0.record) }
        self.measures = measures
        var served: [RecordID: [Measure]] = [:]
        for measure in measures { for goal in measure.goals { served[goal.id, default: []].append(measure) } }
        goals = context.inOrder(context.register.records(.priority)).compactMap { goal in
            served[goal.id].map { (goal, $0) }
        }
    }

    private static func measure(_ record: Record, _ context: ReportContext) -> Measure {
        let entries = log(of: record).filter { !$0.date.isAfter(context.day) }
        let indicators = record.indicators(on: context.day)
        let dates = entries.map(\.date) + indicators.flatMap { $0.readings.map(\.date) }
        let due = record["due"]?.date
        let overdue = due.flatMap { context.isCurrent(record) && $0.isBefore(context.day) ? $0 : nil }
        return Measure(
            record: record, goals: context.records(.priority, named: record["supports"]),
            log: entries.filter { entry in
                context.question.period.map { $0.certainty(of: entry.date) != .none } ?? true
            },
            indicators: indicators, lastTold: dates.max(by: PartialDate.isTold),
            isSilent: context.isCurrent(record) && record.isSilentMeasure(on: context.day),
            overdue: overdue, monthsLate: overdue.map { $0.last.months(until: context.day) } ?? 0,
            gaps: record.monitoringGaps(on: context.day))
    }

    /// What the log of a measure says, oldest first.
    package static func log(of record: Record) -> [LogEntry] {
        (record["log"]?.items ?? []).compactMap { node in
            guard let date = node["date"]?.date, let text = node["text"]?.text else { return nil }
            return LogEntry(node: node, date: date, kind: node["kind"]?.text ?? "progress", text: text)
        }.sorted { PartialDate.isTold($0.date, before: $1.date) }
    }
}
