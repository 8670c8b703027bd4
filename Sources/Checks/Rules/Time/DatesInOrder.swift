import Diagnostics
import Documents
import Records

extension Rule {
    static let datesInOrder = Rule(
        "dates-in-order", .error,
        "What begins comes before what ends, phases ascend, and readings are not of the future.",
        of: .record,
        why: """
            Today's status, a unit's successor and every timeline are computed from the dates. Dates known only to the \
            month or year are compared as far as they are known.
            """,
        failing: """
            # units/a.yaml
            id: a
            since: 2018-06-01
            until: ⟦2017⟧
            # partners/b.yaml
            id: b
            phases:
              - {status: active, since: 2019}
              - {status: ended, since: ⟦2018-12⟧}
            # measures/c.yaml
            id: c
            indicators: [{name: n, readings: [{date: ⟦2031⟧, value: 1}]}]
            """,
        passing: """
            # units/a.yaml
            id: a
            since: 2018-06-01
            until: 2018
            # partners/b.yaml
            id: b
            phases:
              - {status: active}
              - {status: ended, since: 2018-12}
            # measures/c.yaml
            id: c
            indicators: [{name: n, readings: [{date: 2024, value: 1}]}]
            """
    ) { context in
        context.records.filter { $0.role != nil }.flatMap { record in
            record.spanFindings(in: record.root) + record.phaseFindings() + record.readingFindings(on: context.day)
        }
    }
}

extension Record {
    /// Every mapping, however deep, whose `until` is before its `since`.
    fileprivate func spanFindings(in node: Node) -> [Finding] {
        var findings: [Finding] = []
        let span = Span(node)
        if let since = span.since, let until = span.until, until.isBefore(since), let place = node["until"] {
            findings.append(
                finding(
                    at: place, "it ends \(until.phrase), before it begins \(since.phrase)",
                    hint: "correct one of the two dates"
                ))
        }
        let children = node.items + node.entries.map(\.value)
        return findings + children.filter { !$0.isScalar }.flatMap(spanFindings)
    }

    fileprivate func phaseFindings() -> [Finding] {
        let dated = phases.filter { $0.since != nil }
        return zip(dated, dated.dropFirst()).compactMap { earlier, later in
            guard let before = earlier.since, let after = later.since, after.isBefore(before),
                let place = later.node["since"]
            else { return nil }
            return finding(
                at: place,
                "the phase '\(later.status)' since \(after) stands after '\(earlier.status)' since \(before)",
                hint: "order the phases by their dates, the earliest first")
        }
    }

    /// Readings and log entries that lie in the future.
    fileprivate func readingFindings(on day: Day) -> [Finding] {
        let readings = (self["indicators"]?.items ?? []).flatMap { $0["readings"]?.items ?? [] }
        return (readings + (self["log"]?.items ?? [])).compactMap { entry in
            guard let place = entry["date"], let date = place.date, date.isAfter(day) else { return nil }
            return finding(
                at: place, "\(date) is in the future", hint: "correct the date, or enter it when it has come")
        }
    }
}
