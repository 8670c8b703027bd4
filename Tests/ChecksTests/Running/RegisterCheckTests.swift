import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct RegisterCheckTests {
    private func check(_ texts: [String: String]) throws -> CheckReport {
        let source = MemorySource(texts)
        return try RegisterCheck.run(source: source, configuration: try .read(from: source), day: Example.day).report
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
}
