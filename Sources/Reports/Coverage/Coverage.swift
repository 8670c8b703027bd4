import Documents
package import Records

/// What serves each goal, priority and theme, and where nothing stands.
package struct Coverage {
    /// What serves one priority, of what goes on.
    package struct Row {
        /// The priority.
        package let priority: Record
        /// The programme that it belongs to.
        package let programme: Record?
        /// What serves it, by role.
        package let serving: [Role: [Record]]

        /// How many records serve it.
        package var total: Int { serving.values.reduce(0) { $0 + $1.count } }
    }

    /// The roles whose records serve priorities, in the order of the columns.
    package static let roles: [Role] = [.partner, .network, .project, .measure, .engagement, .material]

    let context: ReportContext
    /// The priorities in force on the day.
    package let rows: [Row]
    /// Priorities of programmes that are over, which something that goes on still serves: of visits and events only those
    /// to come and those that recur.
    package let past: [Row]

    /// Counts what goes on on the day, and of visits and events those that were held too.
    package init(_ context: ReportContext) {
        self.context = context
        var serving: [RecordID: [Role: [Record]]] = [:]
        for role in Self.roles {
            for record in context.records(role) where context.isAsked(record) && context.isCurrent(record) {
                for priority in context.supported(by: record) {
                    serving[priority.id, default: [:]][role, default: []].append(record)
                }
            }
        }
        let all = context.inOrder(context.register.records(.priority)).map { priority in
            Row(
                priority: priority, programme: context.programme(of: priority), serving: serving[priority.id] ?? [:])
        }
        rows = all.filter { context.isInForce($0.priority) }
        past = all.filter { context.standing(of: $0.priority) == .over }.map { row in
            Row(
                priority: row.priority, programme: row.programme,
                serving: row.serving.mapValues { $0.filter(context.goesOn) }.filter { !$0.value.isEmpty })
        }.filter { $0.total > 0 }
    }
}
