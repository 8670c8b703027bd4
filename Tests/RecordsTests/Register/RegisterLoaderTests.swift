import Diagnostics
import Documents
import Records
import TestSupport
import Testing

@Suite struct RegisterLoaderTests {
    private func load(_ texts: [String: String]) throws -> LoadedRegister {
        let source = MemorySource(texts)
        return try RegisterLoader(source: source, configuration: try .read(from: source)).load()
    }

    @Test("records are found by their paths and refer to each other in both directions")
    func references() throws {
        let register = try load(SmallRegister.sound).register
        #expect(register.records.map(\.id.description) == ["partners/oslo", "units/kv"])
        let unit = RecordID(collection: "units", id: "kv")
        #expect(register.records.first?.references.map(\.target) == [unit])
        #expect(register.references(to: unit).map(\.node.pointer) == ["/owner"])
    }

    @Test("country: NO is Norway, and an unquoted postcode is told to be put in quotes")
    func plainScalars() throws {
        var texts = SmallRegister.sound
        let marked = Marked("id: oslo\nname: Oslo\ncountry: NO\npostcode: ⟦00100⟧\nowner: kv\n")
        texts["records/partners/oslo.yaml"] = marked.text
        let diagnostics = try load(texts).diagnostics
        #expect(diagnostics.map(\.place) == marked.places)
        #expect(diagnostics.map(\.rule) == ["schema/type"])
        #expect(diagnostics.first?.hint?.en.contains("quotes") == true)
        #expect(diagnostics.first?.hint?.en.contains("'00100'") == true)
        #expect(diagnostics.first?.record == "partners/oslo")
    }

    @Test("one broken file hides nothing in another")
    func everything() throws {
        var texts = SmallRegister.sound
        texts["records/partners/bad.yaml"] = "id: [\n"
        texts["records/partners/worse.yaml"] = "id: worse\nowner: kv\ncolour: blue\n"
        let loaded = try load(texts)
        #expect(
            loaded.diagnostics.map(\.location.file) == ["records/partners/bad.yaml", "records/partners/worse.yaml"])
        #expect(loaded.register.records.count == 4)
    }

    @Test("a missing or broken schema is thrown with its place")
    func schemas() throws {
        var texts = SmallRegister.sound
        texts["schemas/unit.schema.json"] = nil
        let absent = try #require(throws: RegisterError.self) { try load(texts) }
        #expect(absent.diagnostics.map(\.location.file) == ["register.yaml"])
        texts["schemas/unit.schema.json"] = "{\"type\": \"strnig\"}"
        let broken = try #require(throws: RegisterError.self) { try load(texts) }
        #expect(broken.diagnostics.map(\.location.file) == ["schemas/unit.schema.json"])
        texts["schemas/unit.schema.json"] = "{\"$ref\": \"absent.json\"}"
        #expect(throws: RegisterError.self) { try load(texts) }
    }

    @Test("a collection without schema is read all the same, in YAML and in JSON")
    func withoutSchema() throws {
        let loaded = try load([
            "register.yaml": "collections:\n  a: {files: \"**/{id}.json\"}\n  b: {files: \"b/{id}.yml\"}\n",
            "x/1.json": "{\"a\": [1]}", "b/2.yml": "c: d\n",
        ])
        #expect(loaded.register.records.map(\.id.description) == ["a/1", "b/2"])
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test("many records come out in the same order in every run")
    func determinism() throws {
        var texts = SmallRegister.sound
        for i in 0..<500 { texts["records/units/u\(i).yaml"] = "id: u\(i)\nparent: \(i % 2)\n" }
        let one = try load(texts)
        let other = try load(texts)
        #expect(one.diagnostics == other.diagnostics)
        #expect(one.diagnostics.count == 500)
        #expect(one.register.records.map(\.path) == other.register.records.map(\.path))
    }
}
