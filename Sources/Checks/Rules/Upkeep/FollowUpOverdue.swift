import Diagnostics
import Documents
import Records

extension Rule {
    static let followUpOverdue = Rule(
        "follow-up-overdue", .warning,
        Text(
            en: "What was promised at a meeting is done by its date.",
            fi: "Se, mitä tapaamisessa luvattiin, tehdään määräaikaan mennessä.",
            sv: "Det som lovades på ett möte görs inom utsatt tid."),
        of: .records(.engagement),
        why: Text(
            en: """
                A promise to a partner that nobody keeps costs more than the meeting was worth.
                """,
            fi: """
                Lupaus kumppanille, jota kukaan ei pidä, maksaa enemmän kuin tapaamisesta oli hyötyä.
                """,
            sv: """
                Ett löfte till en partner som ingen håller kostar mer än mötet var värt.
                """),
        examples: [
            .fails(
                "a promise of April",
                """
                # engagements/vierailu.yaml
                id: vierailu
                follow-ups: [{text: Lähetetään aineisto, unit: a, due: ⟦2025-04⟧}]
                """,
                .says("'Lähetetään aineisto' was due by 'a' in 4/2025", hint: hint)),
            .fails(
                "yesterday; nothing says that it is done",
                """
                # engagements/vierailu.yaml
                follow-ups:
                  - {text: Kutsu, due: ⟦2025-05-31⟧, done: false}
                  - {due: ⟦2025-05-31⟧, done: ""}
                """,
                .says("'Kutsu' was due on 31.5.2025", hint: hint),
                .says("'a follow-up' was due on 31.5.2025", hint: hint)),
            .passes(
                "done in time",
                """
                # engagements/vierailu.yaml
                id: vierailu
                follow-ups: [{text: Lähetetään aineisto, unit: a, due: 2025-04, done: 2025-03-30}]
                """),
            .passes(
                "today, this year, without a date, done without a date",
                """
                # engagements/vierailu.yaml
                follow-ups: [{due: 2025-06-01}, {due: 2025}, {text: x}, {due: 2024, done: true}]
                # engagements/peruttu.yaml
                state: cancelled
                follow-ups: [{text: Kutsu, due: 2025-04}]
                # projects/hanke.yaml
                follow-ups: [{due: 2024}]
                """),
        ]
    ) { context in
        let engagement = context.record
        // What was promised for a meeting that never took place binds nobody.
        guard !engagement.isCalledOff else { return [] }
        return (engagement["follow-ups"]?.items ?? []).compactMap { promise in
            guard let place = promise["due"], let due = place.date, due.isBefore(context.day), !promise.isDone else {
                return nil
            }
            let (text, unit) = (promise["text"]?.text, promise["unit"]?.text)
            return engagement.finding(
                at: place,
                Text(
                    en: "'\(text ?? "a follow-up")' was due\(unit.map { " by '\($0)'" } ?? "") \(due.phrase)",
                    fi: "'\(text ?? "jatkotoimi")' olisi pitänyt tehdä, määräaika \(due.words)"
                        + (unit.map { ", vastuussa '\($0)'" } ?? ""),
                    sv: "'\(text ?? "en uppföljning")' skulle ha gjorts\(unit.map { " av '\($0)'" } ?? "") "
                        + "senast \(due.words)"),
                hint: hint)
        }
    }

    private static let hint = Text(
        en: "enter the date in 'done', or agree on a new 'due'",
        fi: "merkitse päivä kenttään 'done' tai sovi uudesta määräajasta 'due'",
        sv: "skriv in datumet i 'done', eller kom överens om en ny tidsfrist 'due'")
}

extension Node {
    /// Whether a follow-up says that it is done, as a date or as `true`.
    fileprivate var isDone: Bool { self["done"].map { $0.isFilled && $0.boolean != false } ?? false }
}
