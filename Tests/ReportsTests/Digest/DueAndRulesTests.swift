import Diagnostics
import Documents
import Pages
import Records
import Testing
import Words
import Workspace

@testable import Reports

/// What is overdue for a digest is what the rules of upkeep warn of.
@Suite struct DueAndRulesTests {
    private static let records = [
        "units/a": "name: {fi: A}\nkind: unit",
        "networks/next": "name: {fi: N}\nowner: a\nphases: [{status: member}]\nreview: {next: 2025-05}",
        "networks/every": "name: {fi: E}\nowner: a\nphases: [{status: member}]\nreview: {last: 2024-05-31, every: 12}",
        "networks/left": "name: {fi: L}\nowner: a\nphases: [{status: left, since: 2020}]\nreview: {next: 2024}",
        "measures/told": "name: {fi: T}\nlead: a\nstate: underway\nlog: [{date: 2024-05-31, kind: progress, text: T}]",
        "measures/read":
            "name: {fi: R}\nlead: a\nstate: planned\nindicators: [{name: {fi: I}, readings: [{date: 2024-06, value: 1}]}]",
        "measures/begun": "name: {fi: B}\nlead: a\nstate: planned\nsince: 2024",
        "measures/done": "name: {fi: D}\nlead: a\nstate: done\nsince: 2020",
        "materials/valid": "name: {fi: V}\nowner: a\nreviewed: 2020\nvalid-until: 2025-05-31",
        "materials/reviewed": "name: {fi: W}\nowner: a\nreviewed: 2024-05-31",
        "engagements/held": """
        name: {fi: H}
        state: held
        lead: a
        follow-ups: [{text: T, unit: a, due: 2025-05-31}, {text: U, unit: a, due: 2024, done: 2024-05}]
        """,
    ]

    private static let rules: [String: Set<DueKind>] = [
        "review-overdue": [.review], "follow-up-overdue": [.followUp], "measure-silent": [.progress],
        "material-stale": [.materialEnds, .materialReview],
    ]

    @Test(
        "on the day before, on the day and on the day after",
        arguments: ["2025-05-30", "2025-05-31", "2025-06-01", "2025-06-30", "2025-07-01", "2026-01-01"])
    func agree(day: String) throws {
        let context = try smallContext(.unit, on: day, Self.records)
        let snapshot = RegisterSnapshot(
            source: try smallSource(Self.records), configuration: context.register.configuration, day: context.day)
        let problems = try snapshot.check().report.problems
        for (rule, kinds) in Self.rules {
            let warned = Set(problems.filter { $0.rule == rule }.map(\.location.file))
            let overdue = context.register.dueThings(on: context.day).filter {
                kinds.contains($0.kind) && $0.isOverdue(on: context.day)
            }
            #expect(Set(overdue.map(\.record.path)) == warned, "\(rule)")
        }
    }
}
