import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Schemas that are referred to by their $id") struct SchemaByIDTests {
    private func texts(_ id: String) -> [String: String] {
        SmallRegister.sound.merging([
            "schemas/unit.schema.json": #"{"properties": {"name": {"$ref": "\#(id)"}}}"#,
            "schemas/other.json": #"{"$id": "\#(id)", "type": "string"}"#,
            "records/units/kv.yaml": "id: kv\nname: Unit\n",
        ]) { $1 }
    }

    private func load(_ source: some RecordSource) throws -> LoadedRegister {
        try RegisterLoader(source: source, configuration: try .read(from: source)).load()
    }

    @Test(
        "they are found in the files beside the schema, whatever the scheme of the $id",
        arguments: ["https://x.org/s/common", "https://x.org/s/common.json", "urn:x:common"])
    func schemes(id: String) throws {
        var texts = texts(id)
        #expect(try load(MemorySource(texts)).diagnostics == [])
        texts["records/units/kv.yaml"] = "id: kv\nname: 5\n"
        #expect(try load(MemorySource(texts)).diagnostics.map(\.rule) == ["schema/type"])
    }

    @Test("the files so found belong to the frame, and their neighbours without $id do not")
    func frame() throws {
        let source = MemorySource(texts("urn:x:common"))
        let paths = try RegisterLoader(source: source, configuration: try .read(from: source)).framePaths()
        #expect(
            paths == [
                "schemas/common.schema.json", "schemas/other.json", "schemas/partner.schema.json",
                "schemas/unit.schema.json",
            ])
    }

    @Test("beside a register.yaml that lies elsewhere they are found too")
    func fallback() throws {
        let texts = texts("urn:x:common")
        let records = MemorySource(texts.filter { $0.key.hasPrefix("records/") })
        let source = FallbackSource(records, schemasIn: MemorySource(texts))
        #expect(try load(source).register.records.count == 2)
    }
}
