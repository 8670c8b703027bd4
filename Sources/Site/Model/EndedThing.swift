import Diagnostics
import Documents
import Records
import Words

/// Something that has ended: a dealing with a partner, a membership, a role in a network, a unit.
struct EndedThing {
    /// The record that tells of it.
    let record: SiteRecord
    /// When it ended; `nil` where no source tells.
    let date: PartialDate?
    /// The phase, the entry of a list, or the record itself that is over.
    let node: Node
    /// The field that the entry of a list stands in; `nil` for a phase and for the record itself.
    let list: Node?
    /// Since when it goes on again: the phase after the end; `nil` where there is none.
    let next: Phase?

    /// Kinds of records that are of a time by nature, so that their end is nothing to tell.
    private static let passing: Set<Role> = [.engagement, .material, .decision]

    /// All that has ended by a day, what ended last first and what nobody knows the day of at the end; linear in the
    /// register.
    static func all(in site: SiteModel) -> [EndedThing] {
        site.allRecords.filter { record in !(record.record.role.map(passing.contains) ?? false) }
            .flatMap { all(of: $0, on: site.day) }
            .sorted { ($1.date?.last.number ?? .min, $0.record.id) < ($0.date?.last.number ?? .min, $1.record.id) }
    }

    private static func all(of record: SiteRecord, on day: Day) -> [EndedThing] {
        var found: [EndedThing] = []
        let phases = record.record.phases
        for (i, phase) in phases.enumerated() where phase.isEnd && (phase.since.map { $0.first <= day } ?? true) {
            // An end after an end, suspended and then ended, is told by both; what goes on again by the phase behind.
            let next = i + 1 < phases.count && !phases[i + 1].isEnd ? phases[i + 1] : nil
            found.append(EndedThing(record: record, date: phase.since, node: phase.node, list: nil, next: next))
        }
        if let until = record.root["until"]?.date, until.isBefore(day) {
            found.append(EndedThing(record: record, date: until, node: record.root, list: nil, next: nil))
        } else if record.root["until"] == nil, record.hasSuccessor {
            found.append(EndedThing(record: record, date: nil, node: record.root, list: nil, next: nil))
        }
        let ends = Set(found.map(\.date))
        for (key, list) in record.root.entries where list.kind == .sequence && key.text != "phases" {
            for item in list.items where item.kind == .mapping {
                // What ended together with the whole is told by that.
                guard let until = item["until"]?.date, until.isBefore(day), !ends.contains(until) else { continue }
                found.append(EndedThing(record: record, date: until, node: item, list: list, next: nil))
            }
        }
        return found
    }

    /// The decision or other source that says so: the one of the phase or entry; of a record those of the record, unless it
    /// names the decision that it began with, for which they stand.
    var sources: [Node] {
        if node.index == record.root.index, record.root["decision"] != nil { return [] }
        if let source = node["source"] ?? node["decision"], source.isFilled { return [source] }
        return node.index == record.root.index ? record.root["sources"]?.items ?? [] : []
    }
}
