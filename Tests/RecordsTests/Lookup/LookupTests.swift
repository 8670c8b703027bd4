import Diagnostics
import Documents
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
        #expect(ambiguous.hint?.en.contains("'units/oslo'") == true)
        let misspelt = try #require(throws: UnknownRecord.self) { try register.record(named: "olso") }
        #expect(misspelt.hint?.en.contains("'oslo'") == true)
    }

    @Test("files that share an id are told apart by their paths")
    func shared() throws {
        let source = MemorySource([
            "register.yaml": "collections: {partners: {files: \"records/*/{id}.yaml\"}}\n",
            "records/b/oslo.yaml": "id: oslo\n", "records/a/oslo.yaml": "id: oslo\n",
        ])
        let register = try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
        #expect(
            try #require(throws: UnknownRecord.self) { try register.record(named: "oslo") }.hint?.en
                == "write one of 'records/a/oslo.yaml', 'records/b/oslo.yaml'")
    }

    @Test("a name that several records have is never answered with one of them")
    func sharedByName() throws {
        let source = MemorySource([
            "register.yaml": "collections: {partners: {files: \"records/*/{id}.yaml\"}}\n",
            "records/b/oslo.yaml": "id: oslo\n", "records/a/oslo.yaml": "id: oslo\n",
        ])
        let register = try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
        for name in ["oslo", "partners/oslo"] {
            let error = try #require(throws: UnknownRecord.self) { try register.record(named: name) }
            #expect(error.hint?.en == "write one of 'records/a/oslo.yaml', 'records/b/oslo.yaml'")
        }
        #expect(try register.record(named: "records/b/oslo.yaml").path == "records/b/oslo.yaml")
    }

    @Test("a name that is one record's and another one's path means neither")
    func nameAndPath() throws {
        let source = MemorySource([
            "register.yaml": """
            collections:
              partners: {files: "records/{id}.yaml"}
              others: {files: "partners/{id}"}
            """,
            "records/oslo.yaml": "id: oslo\n", "records/turku.yaml": "id: turku\n", "partners/oslo": "id: oslo\n",
        ])
        let register = try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
        #expect(throws: UnknownRecord.self) { try register.record(named: "partners/oslo") }
        #expect(try register.record(named: "partners/turku").path == "records/turku.yaml")
        #expect(try register.record(named: "others/oslo").path == "partners/oslo")
    }

    @Test("forms of a letter are told apart by their bytes, and either is found where there is only one")
    func unicodeForms() throws {
        let (composed, decomposed) = ("\u{E5}bo", "a\u{30A}bo")
        // A dictionary of texts would take the two names for one.
        let folder = try TemporaryFolder()
        try folder.write("collections: {units: {files: \"records/units/{id}.yaml\"}}\n", to: "register.yaml")
        try folder.write("id: x\n", to: "records/units/\(composed).yaml")
        try folder.write("id: y\n", to: "records/units/\(decomposed).yaml")
        let source = FolderSource(root: folder.path)
        let both = try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
        #expect(try both.record(named: "units/\(composed)")["id"]?.text == "x")
        #expect(try both.record(named: decomposed)["id"]?.text == "y")
        #expect(RecordID(collection: "u", id: composed) != RecordID(collection: "u", id: decomposed))
        let one = try register(["records/units/\(decomposed).yaml": "id: y\n"])
        #expect(try one.record(named: composed)["id"]?.text == "y")
    }

    @Test(
        "a path is told for what it is",
        arguments: [
            ("register.yaml", "configuration"), ("schemas/unit.schema.json", "schema"),
            ("schemas/common.schema.json", "schema"), ("records/units/kv.yaml", "record units/kv"),
            ("records", "folder 2"), ("records/units", "folder 1"), ("", "folder 2"), ("README.md", "other"),
            ("records/unit/x.yaml", "stray units"), ("records/units/absent.yaml", "other"), ("schemas", "other"),
        ])
    func meaning(path: String, meaning: String) throws {
        let register = try register(["README.md": "", "records/unit/x.yaml": ""])
        let told =
            switch register.meaning(of: path) {
            case .configuration: "configuration"
            case .schema: "schema"
            case .record(let id): "record \(id)"
            case .folder(let records): "folder \(records)"
            case .stray(let stray):
                if case .place(let collection, _) = stray.reason { "stray \(collection)" } else { "" }
            case .other: "other"
            }
        #expect(told == meaning)
    }

    @Test("words are found in any case and without their accents, names first")
    func search() throws {
        let register = try register([
            "records/partners/a.yaml": "id: a\nowner: kv\nname: Malmö, 'Øresund'\n",
            "records/partners/z.yaml": "id: z\nowner: kv\npostcode: 'ÅLAND oresund'\n",
        ])
        #expect(TextSearch(["oresund"]).hits(in: register).map(\.record.id.id) == ["a", "z"])
        #expect(
            TextSearch(["aland", "ORE"]).hits(in: register).flatMap(\.matches).map(\.node.pointer) == ["/postcode"])
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
        #expect(FieldFilter("owner") == nil && FieldFilter("=x") == nil && FieldFilter("!=x") == nil)
        #expect(try ids("owner!=kv") == ["kv"])
        #expect(try ids("related=") == ["oslo", "kv"])
        #expect(try ids("related!=") == ["a"])
        #expect(try ids("id!=a") == ["oslo", "kv"])
        #expect(try ids("id~SL o") == ["oslo"])
        #expect(try ids("related~units") == ["a"])
    }

    @Test("a field that no record has, and a reference to no record, are told with what may be meant")
    func fieldNames() throws {
        let source = MemorySource(SmallRegister.sound)
        let configuration = try RegisterConfiguration.read(from: source)
        let register = try RegisterLoader(source: source, configuration: configuration).load().register
        let names = FieldNames(
            of: "partners", in: register,
            guide: try FieldGuide(source: source, configuration: configuration, collection: "partners"))
        for field in ["id", "name", "owner", "related", "postcode", "status"] { try names.require(field: field) }
        let field = try #require(throws: UnknownField.self) { try names.require(field: "ownr") }
        #expect(field.message.en == "there is no field 'ownr'" && field.hint?.en == "did you mean 'owner'?")
        for known in ["owner=kv", "owner=units/KV", "owner=", "owner~x", "country=SE"] {
            try names.require(try #require(FieldFilter(known)))
        }
        for wrong in ["owner=kw", "owner!=kw"] {
            let error = try #require(throws: UnknownField.self) { try names.require(#require(FieldFilter(wrong))) }
            #expect(error.message.en == "'owner' names records of units, and 'kw' is none")
            #expect(error.hint?.en == "did you mean 'kv'?")
        }
        #expect(throws: UnknownField.self) { try names.require(#require(FieldFilter("foo=bar"))) }
    }

    @Test("of what was found as few values are told as hold all words, each with the sentence that has one")
    func matches() throws {
        let register = try register([
            "records/partners/a.yaml": """
            id: a
            owner: kv
            name: Alfa
            notes: >-
              Alku on tässä. Esim. beeta 2.5 on toinen. Kolmas on gamma!
            benefit: beeta, gamma ja alfa
            """
        ])
        func told(_ words: String...) -> [String] {
            TextSearch(words).hits(in: register).flatMap(\.matches).map { "\($0.node.pointer): \($0.sentence)" }
        }
        #expect(told("beeta") == ["/notes: Esim. beeta 2.5 on toinen."])
        #expect(told("kolmas") == ["/notes: Kolmas on gamma!"])
        #expect(told("gamma", "beeta", "alfa") == ["/benefit: beeta, gamma ja alfa"])
        #expect(told("kolmas", "alfa") == ["/name: Alfa", "/notes: Kolmas on gamma!"])
        #expect(TextSearch(["a"]).hits(in: register).first?.record.id.id == "a")
    }

    @Test("a long sentence is told as far as it can be read at a glance")
    func excerpts() throws {
        let long = String(repeating: "word ", count: 40) + "needle " + String(repeating: "more ", count: 40)
        let source = MemorySource(
            SmallRegister.sound.merging(["records/partners/a.yaml": "id: a\nowner: kv\nname: >-\n  \(long)\n"]) { $1 })
        let configuration = try RegisterConfiguration.read(from: source)
        let register = try RegisterLoader(source: source, configuration: configuration).load().register
        let hit = try #require(TextSearch(["needle"]).hits(in: register).first)
        let sentence = try #require(hit.matches.first?.sentence)
        #expect(sentence.contains("needle") && sentence.count <= TextSearch.width + 4)
        #expect(sentence.hasPrefix("… word") && sentence.hasSuffix("more …"))
    }
}
