import Diagnostics
import Records

extension Rule {
    static let pathsDistinct = Rule(
        "paths-distinct", .error, "No two records' paths differ only in upper and lower case, or in forms of Unicode.",
        of: .register,
        why: "On Windows and macOS the two are one file: whoever clones the register there loses one of the records.",
        examples: [
            .fails(
                "a capital",
                """
                # partners/Oslo.yaml
                ⟦id⟧: Oslo
                # partners/oslo.yaml
                ⟦id⟧: oslo
                """,
                .says("the path differs from 'records/partners/oslo.yaml' only in upper and lower case", hint: hint),
                .says("the path differs from 'records/partners/Oslo.yaml' only in upper and lower case", hint: hint)),
            .fails(
                "a folder, and letters outside ASCII",
                """
                # nested/Ä/a.yaml
                ⟦id⟧: a
                # nested/ä/a.yaml
                ⟦id⟧: a
                """,
                .says("the path differs from 'records/nested/ä/a.yaml' only in upper and lower case", hint: hint),
                .says("the path differs from 'records/nested/Ä/a.yaml' only in upper and lower case", hint: hint)),
            .passes(
                "one file",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "capitals that are no other's",
                """
                # partners/Oslo.yaml
                id: Oslo
                # partners/bergen.yaml
                id: bergen
                """),
        ]
    ) { context in
        guard context.register.hasPathsOfSeveralCases else { return [] }
        let groups = Dictionary(grouping: context.register.records) { $0.path.lowercased() }.values
        return groups.filter { $0.count > 1 }.flatMap(findings)
    }

    private static let hint = "rename one of the two files"

    private static func findings(_ records: [Record]) -> [Finding] {
        records.map { record in
            let other = records.first { !$0.path.utf8.elementsEqual(record.path.utf8) }?.path ?? record.path
            let difference = other == record.path ? "forms of Unicode letters" : "upper and lower case"
            return record.finding(
                about: "", "the path differs from '\(other)' only in \(difference)", hint: hint)
        }
    }
}
