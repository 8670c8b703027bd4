import Diagnostics
import Documents
package import Pages
package import Records

/// What a unit answers for and takes part in, and what is due.
package struct UnitReport {
    let context: ReportContext
    /// The unit.
    package let unit: Record
    /// What it answers for, by role, of what goes on; visits and events that were not called off.
    package let answersFor: [(role: Role, records: [Record])]
    /// What it takes part in without answering for it.
    package let takesPartIn: [Record]
    /// The units right below it.
    package let units: [Record]
    /// What is due of what it answers for, the earliest first.
    package let due: [DueThing]
    /// The measures of it that go on and of which the register tells nothing with a date.
    package let silent: [Record]
    /// The current networks of it that nobody has reviewed, or whose review has no date.
    package let withoutReview: [Record]

    private static let roles: [Role] = [
        .network, .partner, .project, .measure, .engagement, .material, .resourceNeed,
    ]

    /// Looks at one unit.
    package init(_ unit: Record, _ context: ReportContext) {
        self.context = context
        self.unit = unit
        let referring = context.referrers[unit.id] ?? []
        func answers(_ record: Record) -> Bool {
            record.role == .resourceNeed
                ? context.register.record(.unit, named: record["unit"])?.id == unit.id
                : context.answering(for: record)?.id == unit.id
        }
        let own = referring.filter { answers($0) && context.isCurrent($0) }
        answersFor = Self.roles.compactMap { role in
            var records = context.sorted(own.filter { $0.role == role }, in: .fi)
            // Of visits the latest are asked for first.
            if role == .engagement {
                records.sort { ($0.span.since?.last.number ?? .min) > ($1.span.since?.last.number ?? .min) }
            }
            return records.isEmpty ? nil : (role, records)
        }
        takesPartIn = context.sorted(
            referring.filter { record in
                record.role.map { Self.roles.contains($0) || $0 == .group } ?? false && !answers(record)
                    && context.isCurrent(record)
            }, in: .fi)
        units = referring.filter {
            $0.role == .unit && context.register.record(.unit, named: $0["parent"])?.id == unit.id
        }
        due = context.register.dueThings(on: context.day, for: unit.id)
        silent = context.untoldMeasures(of: unit.id)
        withoutReview = own.filter { $0.role == .network && $0["review"]?["next"]?.date == nil }
    }
}
