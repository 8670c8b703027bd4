import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("What would be said twice") struct RepetitionTests {
    /// What is said of a network with these lines: rules and the pointers of their values.
    private func problems(_ lines: String, ids: String = "^[a-z0-9]+$") throws -> [String] {
        let texts = [
            "register.yaml": """
            languages: [fi, sv]
            collections:
              networks: {files: "n/{id}.yaml", schema: n.json, role: network}
            """,
            "n.json": """
            {"required": ["name", "owner", "supports", "sources"],
             "properties": {
               "id": {"pattern": "\(ids)"}, "owner": {"type": "string", "minLength": 1, "pattern": "^[a-z]*$"},
               "name": {"required": ["fi"], "properties": {"fi": {"minLength": 1}}},
               "supports": {"type": "array", "minItems": 1}, "sources": {"type": "array", "minItems": 1}}}
            """,
            "n/c40.yaml": lines,
        ]
        let source = MemorySource(texts)
        let report = try RegisterCheck.run(
            source: source, configuration: .read(from: source), day: RuleExample.usualDay
        ).report
        return report.problems.map { "\($0.severity.rawValue) \($0.rule) \($0.pointer ?? "")" }.sorted()
    }

    private let sound = "id: c40\nname: {fi: C, sv: C}\nowner: kv\nsupports: [x]\nsources: [x]\n"

    @Test("an error of a rule stands for an error of the schema that says the same")
    func errors() throws {
        #expect(try problems(sound).isEmpty)
        let lacking = sound.replacing("owner: kv\nsupports: [x]\n", with: "")
        #expect(try problems(lacking) == ["error owner-required /owner", "error supports-something /supports"])
        let empty = sound.replacing("owner: kv\nsupports: [x]\n", with: "owner: ''\nsupports: []\n")
        #expect(try problems(empty) == ["error owner-required /owner", "error supports-something /supports"])
        let two = sound.replacing("owner: kv", with: "owner: [a, b]")
        #expect(try problems(two) == ["error owner-required /owner"])
    }

    @Test("an error of a rule that says something else does not stand for one of the schema")
    func otherErrors() throws {
        let other = sound.replacing("id: c40", with: "id: C40")
        #expect(try problems(other) == ["error id-is-file-name /id", "error schema/pattern /id"])
        let kind = sound.replacing("supports: [x]", with: "supports: {}")
        #expect(try problems(kind) == ["error schema/type /supports", "error supports-something /supports"])
    }

    @Test("a warning never stands for an error")
    func warnings() throws {
        #expect(
            try problems(sound.replacing("fi: C, ", with: "")) == [
                "error schema/required /name/fi", "warning translation-missing /name/fi",
            ])
        #expect(
            try problems(sound.replacing("fi: C,", with: "fi: '',")) == [
                "error schema/minLength /name/fi", "warning translation-missing /name/fi",
            ])
        #expect(
            try problems(sound.replacing("sources: [x]", with: "sources: []")) == ["error schema/minItems /sources"])
        #expect(try problems(sound.replacing("sources: [x]", with: "")) == ["error schema/required /sources"])
        #expect(
            try problems(sound.replacing("sources: [x]", with: "sources:")) == [
                "error schema/type /sources", "warning source-missing /sources",
            ])
    }
}
