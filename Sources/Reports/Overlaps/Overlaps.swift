package import Diagnostics
import Documents
package import Records

/// Partners that several units deal with, and dealings that overlap or contradict each other.
package struct Overlaps {
    /// A partner or network with the units that deal with it.
    package struct Shared {
        /// The partner or network.
        package let record: Record
        /// The units, the owner first, each with the records by which it deals.
        package let units: [(unit: Record, by: [Record])]
    }

    /// The rules whose findings belong here.
    static let rules: Set<String> = [
        "same-partner-overlap", "contradictory-dealing", "possible-duplicate", "dealing-after-end",
    ]

    let context: ReportContext
    /// The partners and networks that more than one unit deals with.
    package let shared: [Shared]
    /// What the checks say of overlaps, contradictions and doubles.
    package let problems: [Diagnostic]

    /// Looks at all dealings; with a unit only at what it shares with others.
    package init(_ context: ReportContext) {
        self.context = context
        let all = context.records(.partner) + context.records(.network)
        shared = all.filter(context.isCurrent).compactMap { record in
            let units = Self.units(dealingWith: record, context)
            let isAsked = context.question.unit.map { unit in units.contains { $0.unit.id == unit } } ?? true
            return units.count > 1 && isAsked ? Shared(record: record, units: units) : nil
        }
        problems = Self.once(context.problems.filter { Self.rules.contains($0.rule) })
    }

    /// Problems without those that tell of the same two records again, from the other side.
    private static func once(_ problems: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<[String]> = []
        return problems.filter { problem in
            guard problem.rule == "possible-duplicate", let other = problem.notes.first else { return true }
            return seen.insert([problem.location.file, other.location.file].sorted()).inserted
        }
    }

    /// Whether a visit is to come or was within two years; one whose date nobody knows counts.
    private static func isRecent(_ engagement: Record, _ day: Day) -> Bool {
        let last = engagement.span.until ?? engagement.span.since
        return last.map { $0.last >= day.adding(months: -24) } ?? true
    }

    /// The units that deal with a record: its owner, leads of cooperation, and those that lead what names it, of visits
    /// those of the last two years.
    private static func units(dealingWith record: Record, _ context: ReportContext) -> [(unit: Record, by: [Record])] {
        var found: [(unit: Record, by: [Record])] = []
        func add(_ node: Node?, _ by: Record) {
            guard let unit = context.register.record(.unit, named: node) else { return }
            guard let place = found.firstIndex(where: { $0.unit.id == unit.id }) else {
                return found.append((unit, [by]))
            }
            if found[place].by.last?.id != by.id { found[place].by.append(by) }
        }
        add(record["owner"], record)
        for item in record["cooperation"]?.items ?? [] where Span(item).mayHold(on: context.day) {
            add(item["lead"], record)
        }
        for other in context.referrers[record.id] ?? [] {
            let isDealing = other.role == .engagement && isRecent(other, context.day) || other.role == .project
            guard isDealing, context.isCurrent(other) else { continue }
            add(other["lead"], other)
        }
        return found
    }
}
