import Diagnostics
import Documents
import Records

extension Rule {
    static let idUnique = Rule(
        "id-unique", .error, "No two files of a collection give a record the same id.",
        why: "A reference to the id could mean either of them, and so could its history.",
        failing: """
            # nested/a/oslo.yaml
            ⟦id⟧: oslo
            # nested/b/oslo.yaml
            ⟦id⟧: oslo
            """,
        passing: """
            # nested/a/oslo.yaml
            id: oslo
            # nested/b/bergen.yaml
            id: bergen
            """
    ) { context in
        guard context.register.hasSharedNames else { return [] }
        let groups = Dictionary(grouping: context.register.records, by: \.id).values
        return groups.filter { $0.count > 1 }.flatMap(findings)
    }

    private static func findings(_ claimants: [Record]) -> [Finding] {
        claimants.map { record in
            let notes: [Diagnostic.Note] = claimants.filter { $0.path != record.path }
                .map { .init("here too", at: $0.root.missingFieldLocation) }
            return record.finding(
                about: "/id",
                "the id '\(record.id.id)' is used by \(claimants.count) files of '\(record.id.collection)'",
                hint: "rename all but one of them", notes: notes)
        }
    }
}
