import Diagnostics
import Documents
import Records

extension Rule {
    static let agreementExpiring = Rule(
        "agreement-expiring", .warning, "No agreement with an active partner ends within 90 days unnoticed.",
        of: .record,
        why: "Whether to renew an agreement is decided before it ends, and preparing the decision takes weeks.",
        failing: """
            # partners/dnipro.yaml
            id: dnipro
            agreements: [{kind: memorandum, signed: 2023-12, until: ⟦2025-08-15⟧}]
            """,
        passing: """
            # partners/dnipro.yaml
            id: dnipro
            agreements: [{kind: memorandum, signed: 2023-12, until: 2026-08-15}]
            """
    ) { context in
        context.records(.partner).filter { $0.phase(on: context.day)?.isEnd != true }.flatMap { partner in
            (partner["agreements"]?.items ?? []).compactMap { agreement in
                guard let place = agreement["until"], let until = place.date, until.precision != .year,
                    !until.isBefore(context.day), until.last.number - context.day.number <= 90
                else { return nil }
                return partner.finding(
                    at: place, "the agreement with '\(partner.title())' ends \(until.phrase)",
                    hint: "decide whether to renew it, and enter the new agreement")
            }
        }
    }
}
