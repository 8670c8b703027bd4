import Records
import TestSupport
import Testing

@Suite struct LookupTests {
    private func register(_ more: [String: String] = [:]) throws -> Register {
        let source = MemorySource(SmallRegister.sound.merging(more) { $1 })
        return try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
    }

    @Test(
        "a record is named by collection and id, by a unique id, or by its path",
        arguments: [
            "partners/oslo", "oslo", "records/partners/oslo.yaml", "./records/partners/oslo.yaml",
        ])
    func names(name: String) throws {
        #expect(try register().record(named: name).id.description == "partners/oslo")
    }

    @Test("a misspelt or ambiguous name is answered with what may be meant")
    func unknown() throws {
        let register = try register(["records/units/oslo.yaml": "id: oslo\n"])
        let ambiguous = try #require(throws: UnknownRecord.self) { try register.record(named: "oslo") }
        #expect(ambiguous.hint?.contains("'units/oslo'") == true)
        let misspelt = try #require(throws: UnknownRecord.self) { try register.record(named: "olso") }
        #expect(misspelt.hint?.contains("'oslo'") == true)
    }

    @Test("files that share an id are told apart by their paths")
    func shared() throws {
        let source = MemorySource([
            "register.yaml": "collections: {partners: {files: \"records/*/{id}.yaml\"}}\n",
            "records/b/oslo.yaml": "id: oslo\n", "records/a/oslo.yaml": "id: oslo\n",
        ])
        let register = try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
        #expect(
            try #require(throws: UnknownRecord.self) { try register.record(named: "oslo") }.hint
                == "write one of 'records/a/oslo.yaml', 'records/b/oslo.yaml'")
    }

    @Test("words are found in any case and without their accents, names first")
    func search() throws {
        let register = try register([
            "records/partners/a.yaml": "id: a\nowner: kv\nname: Malmö, 'Øresund'\n",
            "records/partners/z.yaml": "id: z\nowner: kv\npostcode: 'ÅLAND oresund'\n",
        ])
        #expect(TextSearch(["oresund"]).hits(in: register).map(\.record.id.id) == ["a", "z"])
        #expect(TextSearch(["aland", "ORE"]).hits(in: register).map(\.pointer) == ["/postcode"])
        #expect(TextSearch(["nowhere"]).hits(in: register).isEmpty)
    }

    @Test("a condition asks for a field's value, or one of its items")
    func filters() throws {
        let register = try register([
            "records/partners/a.yaml": "id: a\nowner: kv\nrelated: [partners/oslo, units/kv]\n"
        ])
        let day = try #require(Day("2025-01-01"))
        func ids(_ text: String) throws -> [String] {
            let filter = try #require(FieldFilter(text))
            return register.records.filter { filter.matches($0, on: day) }.map(\.id.id)
        }
        #expect(try ids("owner=KV") == ["a", "oslo"])
        #expect(try ids("related=oslo") == ["a"])
        #expect(try ids("country=SE") == [])
        #expect(FieldFilter("owner") == nil)
    }
}
