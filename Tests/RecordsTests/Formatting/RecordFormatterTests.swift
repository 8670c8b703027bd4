import Documents
import Records
import TestSupport
import Testing

@Suite struct RecordFormatterTests {
    private func formatted(_ text: String, schema: String) throws -> String {
        let source = MemorySource([
            "register.yaml": "collections: {a: {files: \"a/{id}.yaml\", schema: a.schema.json}}\n",
            "a.schema.json": schema,
        ])
        let configuration = try RegisterConfiguration.read(from: source)
        var formatter = RecordFormatter(try FieldGuide.orders(source: source, configuration: configuration))
        let bytes = try formatter.format(Array(text.utf8), path: "a/x.yaml", collection: "a")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("fields stand in the order of the schema in every mapping that it describes, also through references")
    func order() throws {
        let schema = """
            {"properties": {"id": {}, "list": {"items": {"$ref": "#/$defs/entry"}}, "free": {"type": "object"}},
             "$defs": {"entry": {"properties": {"kind": {}, "since": {}}}}}
            """
        #expect(
            try formatted("list:\n- since: 1\n  kind: x\n  more: 2\nfree: {b: 1, a: 2}\nid: y\n", schema: schema)
                == "id: y\nlist:\n  - kind: x\n    more: 2\n    since: 1\nfree: {b: 1, a: 2}\n")
    }

    @Test("what a reference brings beside the schema's own fields keeps its place among them")
    func severalPlaces() throws {
        let schema = """
            {"$ref": "#/$defs/record", "properties": {"kind": {}, "country": {}},
             "$defs": {"record": {"properties": {"id": {}, "name": {}, "owner": {}}}}}
            """
        #expect(
            try formatted("id: x\ncountry: FI\nowner: kv\nkind: y\nname: z\n", schema: schema)
                == "id: x\nkind: y\nname: z\ncountry: FI\nowner: kv\n")
    }

    @Test("a record that the schema refuses gets the same order")
    func invalid() throws {
        let schema = #"{"required": ["name"], "properties": {"id": {"type": "integer"}, "list": {}}}"#
        #expect(try formatted("list: 1\nid: x\n", schema: schema) == "id: x\nlist: 1\n")
    }
}
