import Diagnostics
import Documents
import Records

extension Rule {
    static let measureSilent = Rule(
        "measure-silent", .warning,
        "Every measure that is planned or underway has told of itself within twelve months.",
        of: .record,
        why: """
            The monitoring model asks for measures, successes and lessons to be reported systematically \
            (HEL 2019-005840). A measure without an entry for a year is done, dropped or forgotten: its lead knows which.
            """,
        failing: """
            # measures/seurantamalli.yaml
            id: seurantamalli
            state: ⟦underway⟧
            log: [{date: 2023-11, kind: progress, text: Aloitettu.}]
            """,
        passing: """
            # measures/seurantamalli.yaml
            id: seurantamalli
            state: underway
            log: [{date: 2024-11, kind: progress, text: Aloitettu.}]
            # measures/valmis.yaml
            id: valmis
            state: done
            """
    ) { context in
        context.records(.measure).compactMap { measure in
            guard let state = measure["state"], ["planned", "underway"].contains(state.text) else { return nil }
            let readings = (measure["indicators"]?.items ?? []).flatMap { $0["readings"]?.items ?? [] }
            let dates = ((measure["log"]?.items ?? []) + readings).compactMap { $0["date"]?.date }
            let last = (dates + [measure.span.since].compactMap { $0 }).max { $0.last < $1.last }
            if let last, last.last.adding(months: 12) >= context.day { return nil }
            return measure.finding(
                at: state,
                last.map { "nothing has been told of '\(measure.title())' since \($0)" }
                    ?? "nothing has been told of '\(measure.title())' yet",
                hint: "add an entry to 'log', or set 'state' to done or dropped")
        }
    }
}
