import Diagnostics
import Differences
import Documents
package import Records

extension Proposal {
    /// Ends what a record tells of, and keeps the record: a phase with an ending status, an `until`, or the `valid-until` of a
    /// material.
    ///
    /// `decision` becomes the phase's source. Returns whether the record has kept the reason. Throws ``EditRefusal`` where it
    /// has no place for an end, or has ended already, and as `decision(named:)`.
    @discardableResult package mutating func end(
        _ record: Record, on date: PartialDate, because reason: String, decision: String?
    ) throws -> Bool {
        let source = try decision.flatMap { try self.decision(named: $0) }

        let shape = try guide(of: record.id.collection).shape
        let phases = FieldPath([.field("phases")])
        let phase = shape?.at(phases.keys)?.entry
        let endings = (phase?.field("status")?.choices ?? []).compactMap { choice -> String? in
            if case .string(let text) = choice.value, Phase.isEnd(text) { text } else { nil }
        }
        if let status = endings.last, let phase {
            if let last = record.phases.last, last.isEnd { throw hasEnded(record, last.since) }
            var fields: [(String, JSONValue)] = [
                ("status", .string(status)), ("since", value(of: date, phase.field("since"))),
            ]
            let keepsReason = phase.field("reason") != nil
            if keepsReason { fields.append(("reason", .string(reason))) }
            if let decision, let field = phase.field("source") {
                let name = source.map { field.references.count == 1 ? $0.id.id : $0.id.description }
                fields.append(("source", .string(name ?? decision)))
            }
            try edit(record, [.add(phases, .object(fields))])
            return keepsReason
        }
        let field = ["until", "valid-until"].first { name in
            shape.map { $0.field(name) != nil } ?? (record[name] != nil)
        }
        guard let field else { throw noEnd(record) }
        // An end that was still to come may come sooner.
        if let end = record[field]?.date, !end.isAfter(date.last) { throw hasEnded(record, end) }
        try edit(record, [.set(FieldPath([.field(field)]), value(of: date, shape?.field(field)))])
        return false
    }

    private func value(of date: PartialDate, _ shape: FieldShape?) -> JSONValue {
        shape?.value(of: "\(date)") ?? .string("\(date)")
    }

    private func hasEnded(_ record: Record, _ date: PartialDate?) -> EditRefusal {
        let id = record.id
        return EditRefusal(
            Text(
                en: "\(id) has ended already" + (date.map { " \($0.phrase)" } ?? ""),
                fi: "\(id) on jo päättynyt" + (date.map { " \($0.finnishAt)" } ?? ""),
                sv: "\(id) har redan avslutats" + (date.map { " \($0.words)" } ?? "")),
            hint: Text(
                en: "change the date where it stands", fi: "muuta päivä siinä kentässä, jossa se on",
                sv: "ändra datumet i det fält där det står"))
    }

    private func noEnd(_ record: Record) -> EditRefusal {
        let id = record.id
        return EditRefusal(
            Text(
                en: "\(id) has no place for an end: its schema knows neither phases that end nor 'until'",
                fi:
                    "tietueella \(id) ei ole paikkaa päättymiselle: skeema ei tunne päättyviä vaiheita eikä kenttää 'until'",
                sv: "\(id) har ingen plats för ett slut: schemat känner varken skeden som tar slut eller 'until'"),
            hint: Text(
                en: "say with another field what became of it, such as a state",
                fi: "kerro toisella kentällä, esimerkiksi tilalla, mitä sille tapahtui",
                sv: "säg med ett annat fält, till exempel ett läge, hur det gick"))
    }
}
