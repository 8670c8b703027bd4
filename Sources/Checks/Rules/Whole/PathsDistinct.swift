import Diagnostics
import Records

extension Rule {
    static let pathsDistinct = Rule(
        "paths-distinct", .error, "No two records' paths differ only in upper and lower case.",
        why: "On Windows and macOS the two are one file: whoever clones the register there loses one of the records.",
        failing: """
            # partners/Oslo.yaml
            ⟦id⟧: Oslo
            # partners/oslo.yaml
            ⟦id⟧: oslo
            """,
        passing: """
            # partners/oslo.yaml
            id: oslo
            """
    ) { context in
        guard context.register.hasPathsOfSeveralCases else { return [] }
        let groups = Dictionary(grouping: context.register.records) { $0.path.lowercased() }.values
        return groups.filter { $0.count > 1 }.flatMap(findings)
    }

    private static func findings(_ records: [Record]) -> [Finding] {
        records.map { record in
            let other = records.first { $0.path != record.path }?.path ?? record.path
            return record.finding(
                about: "", "the path differs from '\(other)' only in upper and lower case",
                hint: "rename one of the two files")
        }
    }
}
