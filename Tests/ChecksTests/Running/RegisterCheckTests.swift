import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct RegisterCheckTests {
    private func check(_ texts: [String: String]) throws -> CheckReport {
        let source = MemorySource(texts)
        return try RegisterCheck.run(source: source, configuration: try .read(from: source), day: RuleExample.usualDay)
            .report
    }

    @Test("a register of someone else, without roles, gets the generic rules alone")
    func generic() throws {
        var texts = SmallRegister.sound
        #expect(try check(texts).problems.isEmpty)
        texts["records/partners/bergen.yaml"] = "id: bergne\nowner: kw\n"
        let problems = try check(texts).problems
        #expect(problems.map(\.rule) == ["id-is-file-name", "reference-resolves"])
        #expect(problems.last?.hint == "did you mean 'kv'?")
    }

    @Test("a record whose text cannot be read is not said to lack anything")
    func illegible() throws {
        let texts = [
            "register.yaml": "collections: {networks: {files: \"n/{id}.yaml\", role: network}}\n",
            "n/c40.yaml": "id: c40\nname: {fi: C40\nowner: kv\nsupports: [x]\nsources: [x]\n",
        ]
        #expect(try check(texts).problems.map(\.rule) == ["yaml/syntax"])
    }

    @Test("records in JSON are asked the same")
    func json() throws {
        let texts = [
            "register.yaml": "collections: {networks: {files: \"n/{id}.json\", role: network}}\n",
            "n/c40.json": #"{"id": "c41", "supports": [], "notes": "etu.suku@hel.fi # 040 123 4567"}"#,
        ]
        let problems = try check(texts).problems
        #expect(
            Set(problems.map(\.rule)) == [
                "owner-required", "supports-something", "id-is-file-name", "personal-data", "source-missing",
            ])
        #expect(problems.filter { $0.rule == "personal-data" }.map(\.pointer) == ["/notes", "/notes"])
    }

    @Test("of one rule in one record a thousand problems are told, and how many more there are")
    func bounded() throws {
        var texts = SmallRegister.sound
        let names = (0..<1200).map { "units/none\($0)" }.joined(separator: ", ")
        texts["records/partners/oslo.yaml"] = "id: oslo\nowner: kv\nrelated: [\(names)]\n"
        let problems = try check(texts).problems.filter { $0.rule == "reference-resolves" }
        #expect(problems.count == 1001)
        let more = try #require(problems.first { $0.message.en.contains("more problems") })
        #expect(more.message == "200 more problems of this kind are in the record")
        #expect(more.pointer == "" && more.hint == "mend those that are shown, and check again")
    }
}
