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
        package let units: [UnitDealing]
        /// Whether it is shared only because it was the host of another unit's event.
        package let isOnlyHost: Bool
    }

    /// What the checks say of overlaps, contradictions and doubles.
    package struct Problem {
        /// The problem.
        package let diagnostic: Diagnostic
        /// The records that it is about, each once: that in which it is, and those that it names.
        package let records: [Record]
    }

    /// The rules whose findings belong here.
    private static let rules: Set<String> = [
        "same-partner-overlap", "contradictory-dealing", "possible-duplicate", "dealing-after-end",
    ]

    let context: ReportContext
    /// The partners and networks that more than one unit deals with.
    package let shared: [Shared]
    /// What the checks say; what they say of both records of a pair is told once.
    package let problems: [Problem]

    /// Looks at all dealings; with a unit only at what it shares with others, and at problems of what concerns it.
    package init(_ context: ReportContext) {
        self.context = context
        let all = context.records(.partner) + context.records(.network)
        shared = all.filter(context.isCurrent).compactMap { record in
            let units = context.unitsDealing(with: record)
            let isAsked = context.question.unit.map { unit in units.contains { $0.unit.id == unit } } ?? true
            guard units.count > 1, isAsked else { return nil }
            let others = units.count { dealing in !dealing.by.allSatisfy { context.isHost(record, of: $0) } }
            return Shared(record: record, units: units, isOnlyHost: others < 2)
        }
        problems = Self.problems(context)
    }

    private static func problems(_ context: ReportContext) -> [Problem] {
        var byPath: [String: Record] = [:]
        for record in context.register.records { byPath[record.path] = record }
        var told: Set<String> = []
        return context.problems.filter { rules.contains($0.rule) }.compactMap { diagnostic in
            var seen: Set<RecordID> = []
            let places = [diagnostic.location.file] + diagnostic.notes.map(\.location.file)
            let records = places.compactMap { byPath[$0] }.filter { seen.insert($0.id).inserted }
            let names = records.map(\.id.description).sorted().joined(separator: " ")
            let isPair = records.count > 1
            guard records.isEmpty || records.contains(where: context.isAsked),
                !isPair || told.insert("\(diagnostic.rule) \(names)").inserted
            else { return nil }
            return Problem(diagnostic: diagnostic, records: records)
        }
    }
}
