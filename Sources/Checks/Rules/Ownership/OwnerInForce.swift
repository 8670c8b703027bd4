import Diagnostics
import Documents
import Records

extension Rule {
    static let ownerInForce = Rule(
        "owner-in-force", .error, "The owner is a unit that exists on the day asked about.",
        why: """
            Units are renamed, merged and closed. A network, partner or material whose owner is gone has no owner, \
            though a name stands in the record. What has itself ended keeps the owner that it had.
            """,
        failing: """
            # networks/c40.yaml
            id: c40
            owner: ⟦kilpailukyky-ja-kv⟧
            # units/kilpailukyky-ja-kv.yaml
            id: kilpailukyky-ja-kv
            until: 2018-06-01
            successor: kansainvalisten-asioiden-yksikko
            # units/kansainvalisten-asioiden-yksikko.yaml
            id: kansainvalisten-asioiden-yksikko
            """,
        passing: """
            # networks/c40.yaml
            id: c40
            owner: kansainvalisten-asioiden-yksikko
            # units/kansainvalisten-asioiden-yksikko.yaml
            id: kansainvalisten-asioiden-yksikko
            since: 2018
            """
    ) { context in
        [Role.network, .partner, .material].flatMap(context.register.records).compactMap { record in
            guard let owner = record["owner"], let unit = context.register.record(.unit, named: owner) else {
                return nil
            }
            if record.phase(on: context.day)?.isEnd == true { return nil }
            if let until = unit.span.until, unit.span.isOver(by: context.day) {
                return record.finding(
                    at: owner, "the owner '\(owner.text)' ended \(until.phrase)",
                    hint: context.successor(of: unit).map { "its successor is '\($0.id.id)'" }
                        ?? "name the unit that answers for this now")
            }
            if let since = unit.span.since, unit.span.isYetToBegin(on: context.day) {
                return record.finding(
                    at: owner, "the owner '\(owner.text)' exists only from \(since) on",
                    hint: "name the unit that answers for this on \(context.day)")
            }
            return nil
        }
    }
}

extension RuleContext {
    /// The unit that follows an ended one and exists on the day, however many successors lie between.
    func successor(of unit: Record) -> Record? {
        var seen: Set<RecordID> = [unit.id]
        var unit = unit
        while let next = register.record(.unit, named: unit["successor"]), seen.insert(next.id).inserted {
            if next.span.mayHold(on: day) { return next }
            unit = next
        }
        return nil
    }
}
