import Diagnostics
import Documents
import Records

extension ReportContext {
    /// The programme that a priority belongs to, or in whose time it stood out.
    func programme(of priority: Record) -> Record? {
        register.record(.programme, named: priority["programme"] ?? priority["during"])
    }

    /// Whether a priority belongs to a programme that may be in force on the day; one without programme is not judged.
    func isInForce(_ priority: Record) -> Bool { standing(of: priority) == .inForce }

    /// Where the programme of a priority stands on the day.
    func standing(of priority: Record) -> ProgrammeStanding {
        guard let span = programme(of: priority)?.span else { return .inForce }
        return span.isOver(by: day) ? .over : span.isYetToBegin(on: day) ? .toCome : .inForce
    }

    /// Priorities in an order to be told: those in force first, the newest programmes first, in each by order.
    func inOrder(_ priorities: [Record]) -> [Record] {
        priorities.map { priority in
            let programme = programme(of: priority)
            let key = (
                isInForce(priority) ? 0 : 1, -(programme?.span.since?.first.number ?? 0), programme?.id.id ?? "",
                priority["order"]?.integer ?? .max, priority.id
            )
            return (key: key, priority: priority)
        }.sorted { $0.key < $1.key }.map(\.priority)
    }

    /// A goal with its programme, and whether that is over: goals go on from programme to programme under one name.
    func described(_ goal: Record, in language: Language) -> String {
        let programme = programme(of: goal)?.name(language) ?? ""
        let standing = standing(of: goal).words.map { ", \($0.text(in: language))" } ?? ""
        return goal.name(language) + (programme.isEmpty ? "" : " (\(programme)\(standing))")
    }

    /// The priorities that a record supports anywhere: as a whole, or by some cooperation, agreement or goal of it that
    /// may hold on the day.
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
            for item in record[field]?.items ?? [] where item.mayHold(on: day) { collect(item) }
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

extension ReportContext {
    /// Whether a partnership, membership, project or measure goes on on the day, or a material may be used; of a visit or
    /// event, whether it was not called off, and was not held only later.
    func isCurrent(_ record: Record) -> Bool {
        let state = record["state"]?.text ?? ""
        let isLater = record.span.isYetToBegin(on: day)
        return switch record.role {
        case .partner, .network:
            !(record.phase(on: day)?.isEnd ?? false) && !register.isYetToBegin(record, on: day)
        case .material: Materials.freshness(of: record, on: day) != .expired
        case .measure: record.isOpenMeasure && !(state == "underway" && isLater)
        case .engagement: !record.isCalledOff && !(state == "held" && isLater)
        default: record.span.mayHold(on: day)
        }
    }

    /// The measures that go on and of which the register tells nothing with a date; with a unit those that it leads.
    func untoldMeasures(of unit: RecordID?) -> [Record] {
        records(.measure).filter { measure in
            isCurrent(measure) && measure.lastTold == nil && (unit.map { answering(for: measure)?.id == $0 } ?? true)
        }
    }

    /// Whether a record is current, and of visits and events, whether it is to come or recurs.
    func goesOn(_ record: Record) -> Bool {
        isCurrent(record) && (record.role != .engagement || isToCome(record) || record["recurs"]?.isFilled ?? false)
    }

    /// Whether a visit or event is planned or asked for, and its time has not gone by.
    func isToCome(_ engagement: Record) -> Bool {
        guard engagement.isPlannedEngagement else {
            return false
        }
        return (engagement.span.until ?? engagement.span.since).map { !$0.isBefore(day) } ?? true
    }

    /// Whether it is not known that an entry of a record held on the day already: no source tells when it began, and every
    /// decision that tells of it is later.
    func isUncertain(_ entry: Node, of record: Record) -> Bool {
        guard entry["since"]?.date == nil, entry["during"] == nil else { return false }
        let sources = entry["source"].map { [$0] } ?? record["sources"]?.items ?? []
        let decided = sources.compactMap { decision($0)?["date"]?.date }
        return !decided.isEmpty && decided.allSatisfy { $0.isAfter(day) }
    }
}

extension Record {
    /// Whether an engagement was called off, or never agreed to.
    var isCalledOff: Bool { ["cancelled", "declined"].contains(self["state"]?.text ?? "") }
}

extension Node {
    /// Whether an entry of a record may hold on a day: it is not over, and neither its beginning nor its signature lies
    /// after the day.
    func mayHold(on day: Day) -> Bool {
        Span(self).mayHold(on: day) && !(self["signed"]?.date?.isAfter(day) ?? false)
    }
}
