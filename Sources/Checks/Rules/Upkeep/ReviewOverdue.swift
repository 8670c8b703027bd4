import Diagnostics
import Documents
import Records

extension Rule {
    static let reviewOverdue = Rule(
        "review-overdue", .warning, "Every current membership is reviewed when its review is due.",
        of: .record,
        why: """
            A review says whether a membership is continued, deepened or wound down; a coordinator wants to be told \
            when one is due, before the next fee is paid.
            """,
        failing: """
            # networks/c40.yaml
            id: c40
            review: {every: 12, last: ⟦2024-01⟧}
            # networks/scale.yaml
            id: scale
            review: {next: ⟦2025-05-31⟧}
            """,
        passing: """
            # networks/c40.yaml
            id: c40
            review: {every: 24, last: 2024-01}
            # networks/scale.yaml
            id: scale
            phases: [{status: left, since: 2024}]
            review: {next: 2025-05-31}
            """
    ) { context in
        context.records(.network).compactMap { network in
            guard network.phase(on: context.day)?.isEnd != true, let review = network["review"],
                let (due, place) = dueDay(of: review), due < context.day
            else { return nil }
            return network.finding(
                at: place, "the review of '\(network.title())' was due by \(due)",
                hint: "hold the review and enter 'last', 'next' and the 'verdict'")
        }
    }

    /// The last day on which a review is not yet overdue, and where that is said.
    private static func dueDay(of review: Node) -> (Day, Node)? {
        if let place = review["next"], let next = place.date { return (next.last, place) }
        guard let place = review["last"], let last = place.date, let months = review["every"]?.integer else {
            return nil
        }
        return (last.last.adding(months: months), place)
    }
}
