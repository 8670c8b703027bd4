import Diagnostics
import Documents
import Records

extension Rule {
    static let twinCityNeedsGoal = Rule(
        "twin-city-needs-goal", .error,
        "A twin-city agreement signed since 16.9.2019 names a strategic goal or concrete joint work.",
        why: """
            The priorities for international work of 16.9.2019 (section 2.2) allow new twin-city agreements only where \
            they serve a strategic goal, or concrete joint work of added value for Helsinki; the guidelines of 2022 \
            make none in principle.
            """,
        failing: """
            # partners/tokio.yaml
            id: tokio
            agreements:
              - {kind: ⟦twin-city⟧, signed: 2024-05}
            """,
        passing: """
            # partners/tokio.yaml
            id: tokio
            agreements:
              - {kind: twin-city, signed: 2024-05, supports: [tavoite]}
              - {kind: twin-city, signed: 2019}
            # priorities/tavoite.yaml
            id: tavoite
            """
    ) { context in
        guard let decided = Day(year: 2019, month: 9, day: 16) else { return [] }
        return context.register.records(.partner).flatMap { partner in
            (partner["agreements"]?.items ?? []).compactMap { agreement in
                guard let kind = agreement["kind"], kind.text == "twin-city",
                    let signed = agreement["signed"]?.date, signed.first >= decided,
                    !(agreement["supports"]?.isFilled ?? false), !context.hasJointWork(with: partner)
                else { return nil }
                return partner.finding(
                    at: kind, "the twin-city agreement signed \(signed.phrase) names no goal that it serves",
                    hint:
                        "add 'supports:' with the strategic goal, or record the joint work under 'cooperation' or as a project"
                )
            }
        }
    }
}

extension RuleContext {
    /// Whether the city does concrete work together with a partner.
    fileprivate func hasJointWork(with partner: Record) -> Bool {
        (partner["cooperation"]?.items ?? []).contains { $0["form"]?.text == "joint-project" }
            || register.records(.project).contains { project in
                (project["partners"]?.items ?? []).contains { register.record(.partner, named: $0)?.id == partner.id }
            }
    }
}
