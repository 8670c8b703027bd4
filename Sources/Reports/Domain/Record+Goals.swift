import Diagnostics
import Documents
import Records

extension ReportContext {
    /// The programme that a priority belongs to, or in whose time it stood out.
    func programme(of priority: Record) -> Record? {
        register.record(.programme, named: priority["programme"] ?? priority["during"])
    }

    /// Whether a priority belongs to a programme that may be in force on the day; one without programme is not judged.
    func isInForce(_ priority: Record) -> Bool { programme(of: priority)?.span.mayHold(on: day) ?? true }

    /// A goal with its programme, and whether that is over: goals go on from programme to programme under one name.
    func described(_ goal: Record, in language: Language) -> String {
        let programme = programme(of: goal)?.name(language) ?? ""
        let isPast =
            isInForce(goal)
            ? ""
            : Text(
                en: ", programme over", fi: ", ohjelma päättynyt", sv: ", programmet avslutat"
            ).text(in: language)
        return goal.name(language) + (programme.isEmpty ? "" : " (\(programme)\(isPast))")
    }

    /// The priorities that a record supports anywhere: as a whole, or by some cooperation, agreement or goal of it that
    /// is not over on the day.
    func supported(by record: Record) -> [Record] {
        var found: [Record] = []
        var seen: Set<RecordID> = []
        func collect(_ node: Node) {
            for priority in records(.priority, named: node["supports"]) where seen.insert(priority.id).inserted {
                found.append(priority)
            }
        }
        collect(record.root)
        for field in ["cooperation", "agreements", "goals"] {
            for item in record[field]?.items ?? [] where !Span(item).isOver(by: day) { collect(item) }
        }
        return found
    }

    /// The unit that answers for a record: its owner, or its lead.
    func answering(for record: Record) -> Record? { register.record(.unit, named: record["owner"] ?? record["lead"]) }

    /// Whether a unit answers for a record or takes part in it.
    func concerns(_ record: Record, _ unit: RecordID) -> Bool {
        record.references.contains { $0.target == unit } && record.role != .unit
    }

    /// Whether a record counts in a report that is limited to a unit.
    func isAsked(_ record: Record) -> Bool {
        question.unit.map { unit in answering(for: record)?.id == unit || concerns(record, unit) } ?? true
    }
}

extension Record {
    /// Whether a partnership, membership, project or measure goes on on a day, or a material may be used.
    func isCurrent(on day: Day) -> Bool {
        switch role {
        case .partner, .network: phase(on: day).map { !$0.isEnd } ?? true
        case .material: Materials.freshness(of: self, on: day) != .expired
        case .measure: ["planned", "underway"].contains(self["state"]?.text ?? "")
        default: span.mayHold(on: day)
        }
    }

    /// Whether an engagement was called off, or never agreed to.
    var isCalledOff: Bool { ["cancelled", "declined"].contains(self["state"]?.text ?? "") }
}
