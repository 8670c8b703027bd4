import Diagnostics
import Documents
import Records

extension Rule {
    static let sourceMissing = Rule(
        "source-missing", .warning, "Every record names the decision or page that its facts come from.",
        of: .record, restates: ["required", "minItems"],
        why: """
            Each fact is traceable to the decision that it came from: that is how the register differs from a list that \
            somebody once made. Decisions are sources themselves.
            """,
        failing: """
            # partners/oslo.yaml
            ⟦id⟧: oslo
            """,
        passing: """
            # partners/oslo.yaml
            id: oslo
            sources: [hel-2024-015391]
            # decisions/hel-2024-015391.yaml
            id: hel-2024-015391
            """
    ) { context in
        context.records
            .filter { $0.role != nil && $0.role != .decision && !($0["sources"]?.isFilled ?? false) }
            .map { record in
                record.finding(
                    missing: "sources", "nothing says where the facts of '\(record.title())' come from",
                    hint: "add 'sources:' with the decision's id or a web address")
            }
    }
}
