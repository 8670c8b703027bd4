import Diagnostics
import Documents
import Records

extension Rule {
    static let sourceMissing = Rule(
        "source-missing", .warning, "Every record names the decision or page that its facts come from.",
        of: .recordsWithRole, restates: ["required", "minItems"],
        why: """
            Each fact is traceable to the decision that it came from: that is how the register differs from a list that \
            somebody once made. Decisions are sources themselves.
            """,
        examples: [
            .fails(
                "no sources",
                """
                # partners/oslo.yaml
                ⟦id⟧: oslo
                """,
                .says("nothing says where the facts of 'oslo' come from", hint: hint)),
            .fails(
                "sources without a value",
                """
                # units/a.yaml
                name: {fi: Talous}
                sources: ⟦[]⟧
                # networks/b.yaml
                sources:⟦⟧
                """,
                .says("nothing says where the facts of 'Talous' come from", hint: hint),
                .says("nothing says where the facts of 'b' come from", hint: hint)),
            .passes(
                "a decision",
                """
                # partners/oslo.yaml
                id: oslo
                sources: [hel-2024-015391]
                # decisions/hel-2024-015391.yaml
                id: hel-2024-015391
                """),
            .passes(
                "a register of someone else",
                """
                # nested/a/b.yaml
                id: b
                """),
        ]
    ) { context in
        let record = context.record
        if record.role == .decision || record["sources"]?.isFilled ?? false { return [] }
        return [
            record.finding(
                missing: "sources", "nothing says where the facts of '\(record.title())' come from", hint: hint)
        ]
    }

    private static let hint = "add 'sources:' with the decision's id or a web address"
}
