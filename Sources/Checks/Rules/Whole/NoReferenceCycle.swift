import Diagnostics
import Documents
import Records

extension Rule {
    static let noReferenceCycle = Rule(
        "no-reference-cycle", .error, "No record is its own parent, predecessor or successor, however far round.",
        why: """
            Fields whose schema says `x-acyclic` lead step by step to an end: a unit's parents, a unit's successors, \
            what a programme replaces, what a priority continues. In a circle there is no end.
            """,
        failing: """
            # units/a.yaml
            id: a
            parent: ⟦b⟧
            # units/b.yaml
            id: b
            parent: a
            """,
        passing: """
            # units/a.yaml
            id: a
            parent: b
            # units/b.yaml
            id: b
            """
    ) { context in
        context.register.linkedRecords.flatMap { record in
            record.references.filter(\.isAcyclic).compactMap { reference in
                guard let circle = context.register.circle(from: record, over: reference), circle.min() == record.id
                else {
                    return nil
                }
                let node = record.value(of: reference)
                let way = (circle + [record.id]).map { "'\($0.id)'" }.joined(separator: " → ")
                return record.finding(
                    at: node,
                    circle.count == 1 ? "'\(record.id.id)' refers to itself" : "the references run in a circle: \(way)",
                    hint: "remove or correct one of these references")
            }
        }
    }
}

extension Register {
    /// Whether references of whatever acyclic fields lead from one record to another; answered without their texts.
    private func leadsBack(to end: RecordID, from start: RecordID) -> Bool {
        var seen: Set<RecordID> = [start]
        var pending = [start]
        while let next = pending.popLast() {
            if next == end { return true }
            for reference in self[next]?.references ?? [] where reference.isAcyclic {
                if let target = reference.target, seen.insert(target).inserted { pending.append(target) }
            }
        }
        return false
    }

    /// The records of the shortest circle that begins with a reference and runs over references of the same field.
    fileprivate func circle(from record: Record, over reference: Reference) -> [RecordID]? {
        guard let first = reference.target, leadsBack(to: record.id, from: first) else { return nil }
        let field = Reference.field(of: reference, in: record)
        var ways: [[RecordID]] = [[record.id, first]]
        var seen: Set<RecordID> = [first]
        var next = 0
        while next < ways.count {
            let way = ways[next]
            next += 1
            guard let last = way.last, last != record.id else { return way.dropLast() }
            guard let reached = self[last] else { continue }
            for further in reached.references where further.isAcyclic {
                guard Reference.field(of: further, in: reached) == field, let target = further.target else { continue }
                if target == record.id || seen.insert(target).inserted { ways.append(way + [target]) }
            }
        }
        return nil
    }
}

extension Reference {
    /// The name of the record's field that a reference stands in.
    fileprivate static func field(of reference: Reference, in record: Record) -> Substring? {
        record.value(of: reference).pointer.split(separator: "/").first
    }
}
