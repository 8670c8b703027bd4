import Diagnostics
import Documents
import JSONSchema
import Records
import TestSupport
import Testing

@Suite("What loading registers may cost") struct LoadBudgetTests {
    private func load(_ texts: [String: String], _ budget: LoadBudget) throws -> LoadedRegister {
        let source = MemorySource(texts)
        return try RegisterLoader(source: source, configuration: try .read(from: source), budget: budget).load()
    }

    @Test(
        "records that take more memory together than there is are refused, with what to do; the next load has all of it"
    )
    func memory() throws {
        let error = try #require(throws: RegisterError.self) {
            _ = try load(SmallRegister.sound, LoadBudget(memory: 1))
        }
        #expect(error.message.en.contains("the records take more than 0 MiB of memory together"))
        #expect(error.hint?.en.contains("split the register") == true)
        let budget = LoadBudget(memory: 4_096)
        for _ in 0..<20 { #expect(try load(SmallRegister.sound, budget).register.count == 2) }
    }

    @Test("a file with more values than a record may have is refused, and says nothing else")
    func values() throws {
        var texts = SmallRegister.sound
        texts["records/units/many.yaml"] = "id: many\nlist: [" + String(repeating: "1,", count: Limits().nodes) + "]\n"
        let found = try load(texts, LoadBudget()).diagnostics
        #expect(found.map(\.location.file) == ["records/units/many.yaml"])
        #expect(found.first?.message.en.contains("more than 200000 values") == true)
    }

    @Test("the time of schemas is that of all loads together")
    func time() throws {
        var limits = SchemaLimits()
        limits.seconds = 1
        limits.nanosecondsForEachByte = 0
        let budget = LoadBudget(schemas: limits)
        var texts = SmallRegister.sound
        // Long enough for the clock to be asked, and slow enough to notice.
        texts["schemas/unit.schema.json"] = #"{"properties": {"list": {"items": {"pattern": "^(a|aa)+$"}}}}"#
        texts["records/units/kv.yaml"] =
            "id: kv\nlist:\n" + String(repeating: "- " + String(repeating: "a", count: 22) + "!\n", count: 100)
        let loads = try (0..<60).map { _ in try load(texts, budget).diagnostics.map(\.message.en).joined() }
        let first = try #require(loads.firstIndex { $0.contains("takes longer than 1 seconds") })
        #expect(loads[first...].allSatisfy { $0.contains("takes longer than 1 seconds") })
    }
}
