import Diagnostics
import Documents
import Records

extension Rule {
    static let supportsInForce = Rule(
        "supports-in-force", .warning,
        "Every current membership supports at least one priority of a programme that is in force.",
        why: """
            Goals, priorities and themes change from one council term to the next. A membership that serves only what \
            is past should be tied to what is pursued now, or given up.
            """,
        failing: """
            # networks/c40.yaml
            id: c40
            phases: [{status: member}]
            supports: ⟦[ilmasto-2019]⟧
            # priorities/ilmasto-2019.yaml
            id: ilmasto-2019
            programme: painopisteet-2019
            # programmes/painopisteet-2019.yaml
            id: painopisteet-2019
            since: 2019-09-16
            until: 2022-09-12
            """,
        passing: """
            # networks/c40.yaml
            id: c40
            phases: [{status: member}]
            supports: [ilmastovastuu]
            # priorities/ilmastovastuu.yaml
            id: ilmastovastuu
            programme: linjaukset-2022
            # programmes/linjaukset-2022.yaml
            id: linjaukset-2022
            since: 2022-09-12
            """
    ) { context in
        context.register.records(.network).compactMap { network in
            guard network.phase(on: context.day)?.isEnd != true, let supports = network["supports"] else { return nil }
            let priorities = supports.items.compactMap { context.register.record(.priority, named: $0) }
            if priorities.isEmpty || priorities.contains(where: context.isInForce) { return nil }
            let successors = context.register.records(.priority).filter { successor in
                context.isInForce(successor)
                    && (successor["continues"]?.items ?? []).contains { earlier in
                        context.register.record(.priority, named: earlier).map { priority in
                            priorities.contains { $0.id == priority.id }
                        } ?? false
                    }
            }
            return network.finding(
                at: supports,
                "nothing that '\(network.title())' supports belongs to a programme in force on \(context.day)",
                hint: successors.isEmpty
                    ? "add a priority of a current programme that the membership serves, or review the membership"
                    : "continued by \(successors.map { "'\($0.id.id)'" }.joined(separator: ", "))")
        }
    }
}

extension RuleContext {
    /// Whether a priority belongs to a programme that may be in force on the day.
    func isInForce(_ priority: Record) -> Bool {
        register.record(.programme, named: priority["programme"])?.span.mayHold(on: day) ?? false
    }
}
