import Diagnostics
import Documents
import Records

extension Rule {
    static let idUnique = Rule(
        "id-unique", .error, "No two files of a collection give a record the same id.",
        of: .register,
        why: "A reference to the id could mean either of them, and so could its history.",
        examples: [
            .fails(
                "two files",
                """
                # nested/a/oslo.yaml
                ⟦id⟧: oslo
                # nested/b/oslo.yaml
                ⟦id⟧: oslo
                """,
                .says("the id 'oslo' is used by 2 files of 'nested'", hint: hint),
                .says("the id 'oslo' is used by 2 files of 'nested'", hint: hint)),
            .passes(
                "two ids",
                """
                # nested/a/oslo.yaml
                id: oslo
                # nested/b/bergen.yaml
                id: bergen
                """),
            .passes(
                "one id in two collections",
                """
                # nested/a/oslo.yaml
                id: oslo
                # partners/oslo.yaml
                id: oslo
                """),
        ]
    ) { context in
        guard context.register.hasSharedNames else { return [] }
        let groups = Dictionary(grouping: context.register.records, by: \.id).values
        return groups.filter { $0.count > 1 }.flatMap(findings)
    }

    private static let hint = "rename all but one of them"

    private static func findings(_ claimants: [Record]) -> [Finding] {
        claimants.map { record in
            // Of very many some are shown, so that what is told grows with the files only.
            let others = claimants.prefix(4).filter { $0.path != record.path }.prefix(3)
            return record.finding(
                about: "/id",
                "the id '\(record.id.id)' is used by \(claimants.count) files of '\(record.id.collection)'",
                hint: hint, notes: others.map { .init("here too", at: $0.root.missingFieldLocation) })
        }
    }
}
