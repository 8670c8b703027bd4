import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Circles of references") struct NoReferenceCycleTests {
    /// What the rule says of units whose `up` leads to these others.
    private func messages(_ targets: [[Int]]) throws -> [String] {
        var texts = [
            "register.yaml": """
            collections:
              units: {files: "u/{id}.yaml", schema: u.json}
            """,
            "u.json": """
            {"properties": {"up": {"items": {"type": "string", "x-references": "units", "x-acyclic": true}}}}
            """,
        ]
        for (i, list) in targets.enumerated() {
            texts["u/u\(10_000 + i).yaml"] = "up: [\(list.map { "u\(10_000 + $0)" }.joined(separator: ", "))]\n"
        }
        let source = MemorySource(texts)
        let report = try RegisterCheck.run(
            source: source, configuration: .read(from: source), day: RuleExample.usualDay,
            rules: .only(["no-reference-cycle"])
        ).report
        return report.problems.map(\.message.en)
    }

    @Test("a circle of thousands is told once, in one short sentence")
    func long() throws {
        let messages = try messages((0..<5000).map { [($0 + 1) % 5000] })
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("the references run in a circle of 5000 records: 'u10000'") == true)
        #expect((messages.first?.count ?? 0) < 200)
    }

    @Test("of records that all refer to each other some circles are told, and the check comes to an end")
    func dense() throws {
        let targets = (0..<120).map { i in (0..<120).filter { $0 != i } }
        #expect(try !messages(targets).isEmpty)
    }

    @Test("circles are told at the record with the smallest name, each once; what leads to one is in none")
    func separate() throws {
        let found = try messages([[1], [0], [3], [4], [2], [0], []])
        #expect(
            found == [
                "the references run in a circle: 'u10000' → 'u10001' → 'u10000'",
                "the references run in a circle: 'u10002' → 'u10003' → 'u10004' → 'u10002'",
            ])
    }
}
