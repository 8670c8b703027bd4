import Documents
package import Records

/// What international work needs: by priority, unit, year and state.
package struct Resources {
    /// One need.
    package struct Need {
        /// The record.
        package let record: Record
        /// The priority that it is for; `nil` for a general one.
        package let priority: Record?
        /// The unit that needs it.
        package let unit: Record?
        /// The year.
        package let year: Int?
        /// How much: euros of money, persons of staff.
        package let amount: Double?

        /// `staff`, `money`, `skills` or `unspecified`.
        package var kind: String { record["kind"]?.text ?? "unspecified" }
        /// `identified`, `funded` or `declined`.
        package var state: String { record["state"]?.text ?? "" }
    }

    let context: ReportContext
    /// The needs, by the order of their names.
    package let needs: [Need]

    /// Looks at all needs, or at those of the unit that was asked for; in a period at those of its years.
    package init(_ context: ReportContext) {
        self.context = context
        let register = context.register
        needs = context.records(.resourceNeed).filter(context.isAsked).map { record in
            Need(
                record: record, priority: register.record(.priority, named: record["priority"]),
                unit: register.record(.unit, named: record["unit"]), year: record["year"]?.integer,
                amount: record["amount"]?.number)
        }.filter { need in
            guard let period = context.question.period, let year = need.year else { return true }
            return period.first.parts.year <= year && year <= period.last.parts.year
        }
    }

    /// The sums of known amounts by kind and state; amounts of different kinds are never added.
    package var sums: [(kind: String, state: String, amount: Double, count: Int, withoutAmount: Int)] {
        var order: [String] = []
        var groups: [String: [Need]] = [:]
        for need in needs {
            let key = "\(need.kind) \(need.state)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(need)
        }
        return order.compactMap { key in
            guard let needs = groups[key], let first = needs.first else { return nil }
            let known = needs.compactMap(\.amount)
            return (first.kind, first.state, known.reduce(0, +), needs.count, needs.count - known.count)
        }
    }
}
