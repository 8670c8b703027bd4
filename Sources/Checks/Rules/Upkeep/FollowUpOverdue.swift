import Diagnostics
import Documents
import Records

extension Rule {
    static let followUpOverdue = Rule(
        "follow-up-overdue", .warning, "What was promised at a meeting is done by its date.",
        of: .record,
        why: "A promise to a partner that nobody keeps costs more than the meeting was worth.",
        failing: """
            # engagements/vierailu.yaml
            id: vierailu
            follow-ups: [{text: Lähetetään aineisto, unit: a, due: ⟦2025-04⟧}]
            """,
        passing: """
            # engagements/vierailu.yaml
            id: vierailu
            follow-ups: [{text: Lähetetään aineisto, unit: a, due: 2025-04, done: 2025-03-30}]
            """
    ) { context in
        context.records(.engagement).flatMap { engagement in
            (engagement["follow-ups"]?.items ?? []).compactMap { promise in
                guard let place = promise["due"], let due = place.date, due.isBefore(context.day), !promise.isDone
                else {
                    return nil
                }
                let unit = promise["unit"].map { " by '\($0.text)'" } ?? ""
                return engagement.finding(
                    at: place, "'\(promise["text"]?.text ?? "a follow-up")' was due\(unit) \(due.phrase)",
                    hint: "enter the date in 'done', or agree on a new 'due'")
            }
        }
    }
}

extension Node {
    /// Whether a follow-up says that it is done, as a date or as `true`.
    fileprivate var isDone: Bool { self["done"].map { $0.isFilled && $0.boolean != false } ?? false }
}
