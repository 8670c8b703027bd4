import Diagnostics
import Documents
import JSONSchema
import Testing

/// How schemas are found by `$id`, anchors and the addresses of their files.
struct IdentifierTests {
    private func document(_ yaml: String, _ path: String) -> Document {
        var reader = YAMLReader()
        return reader.read(Array(yaml.utf8), path: path).document
    }

    private func isValid(_ value: String, _ compilation: Compilation) throws -> Bool {
        let schema = try #require(compilation.schema, "\(compilation.diagnostics.map(\.message.en))")
        var evaluator = Evaluator()
        return evaluator.isValid(document(value, "x.yaml"), against: schema)
    }

    private func neighbours(_ files: [String: String]) -> SchemaStore.Neighbours {
        let documents = files.sorted { $0.key < $1.key }.map { (URI("file:///\($0.key)"), document($0.value, $0.key)) }
        return { _ in documents }
    }

    @Test("Two schemas with one $id are a mistake")
    func twins() throws {
        try expectSchemaError(
            """
            $defs:
              a: {$id: 'https://example.org/s', type: string}
              b: {$id: 'https://example.org/s', type: integer}
                       ^^^^^^^^^^^^^^^^^^^^^^^ schema-file/identifier /$defs/b/$id: another schema has the $id 'https://example.org/s' | give one of the two another name
              c: {$id: 'https://EXAMPLE.org/%73', type: integer}
                       ^^^^^^^^^^^^^^^^^^^^^^^^^ schema-file/identifier /$defs/c/$id: another schema has the $id 'https://EXAMPLE.org/%73' | give one of the two another name
            """)
    }

    @Test("Two schemas with one anchor are a mistake, in both dialects")
    func anchors() throws {
        try expectSchemaError(
            """
            $defs:
              a: {$anchor: x}
              b: {$dynamicAnchor: x}
                                  ^ schema-file/identifier /$defs/b/$dynamicAnchor: another schema has the anchor 'x' | give one of the two another name
            """)
        try expectSchemaError(
            """
            $schema: http://json-schema.org/draft-07/schema#
            definitions:
              a: {$id: '#x'}
              b: {$id: '#x'}
                       ^^^^ schema-file/identifier /definitions/b/$id: another schema has the anchor 'x' | give one of the two another name
            """)
    }

    @Test("Two files with one $id are a mistake, unless they say the same")
    func twinFiles() throws {
        let twin = document("$id: https://example.org/s\ntype: string", "a.yaml")
        let schema = "{allOf: [{$ref: a.yaml}, {$ref: b.yaml}]}"
        for (text, count) in [
            ("$id: https://example.org/s\ntype: integer", 1), ("{type: string, $id: 'https://example.org/s'}", 0),
        ] {
            let other = document(text, "b.yaml")
            let compilation = try compile(
                schema, loader: { $0.path == "/a.yaml" ? twin : $0.path == "/b.yaml" ? other : nil })
            #expect(compilation.diagnostics.map(\.rule) == Array(repeating: "schema-file/identifier", count: count))
        }
    }

    @Test("A schema beside others is found by its $id, also where that stands inside of a file")
    func neighbours() throws {
        let files = neighbours([
            "a.yaml": "{$id: 'https://example.org/a', type: string}",
            "b.yaml": "{$defs: {b: {$id: 'https://example.org/b', type: integer}}}",
        ])
        let text = try compile("$ref: https://example.org/a", neighbours: files)
        #expect(try isValid("x", text) && !isValid("5", text))
        let number = try compile("$ref: https://example.org/b", neighbours: files)
        #expect(try isValid("5", number) && !isValid("x", number))
        let absent = try compile("$ref: https://example.org/c", neighbours: files)
        #expect(absent.diagnostics.map(\.message.en) == ["there is no schema 'https://example.org/c'"])
    }

    @Test("A schema is looked for by its $id beside the file that refers to it, else beside the first one")
    func folders() throws {
        let deep = document(
            "{properties: {b: {$ref: 'urn:x:b'}, c: {$ref: 'https://example.org/c'}}}", "deep/a.yaml")
        let beside = [
            "/": [(URI("file:///c.yaml"), document("{$id: 'https://example.org/c', type: boolean}", "c.yaml"))],
            "/deep/": [(URI("file:///deep/b.yaml"), document("{$id: 'urn:x:b', type: integer}", "deep/b.yaml"))],
        ]
        let compilation = try compile(
            "{properties: {a: {$ref: deep/a.yaml}, c: {$ref: 'https://example.org/c'}}}",
            loader: { $0.path == "/deep/a.yaml" ? deep : nil },
            neighbours: { beside[$0.resolving(URI(".")).path] ?? [] })
        #expect(try isValid("{a: {b: 5, c: true}, c: true}", compilation))
        for wrong in ["{a: {b: x}}", "{a: {c: 5}}", "{c: 5}"] { #expect(try !isValid(wrong, compilation), "\(wrong)") }
    }

    @Test("Where two neighbours have the $id that is referred to, neither is taken")
    func ambiguous() throws {
        let files = neighbours([
            "a.yaml": "{$id: 'https://example.org/a', type: string}", "b.yaml": "{$id: 'https://example.org/a'}",
            "c.yaml": "{$id: 'https://example.org/c'}",
        ])
        let compilation = try compile("$ref: https://example.org/a", neighbours: files)
        #expect(
            compilation.diagnostics.map(\.message.en) == [
                "more than one schema has the $id 'https://example.org/a': 'a.yaml' and 'b.yaml'"
            ])
        #expect(try compile("$ref: https://example.org/c", neighbours: files).schema != nil)
    }

    @Test("A metaschema beside the schemas is found by its $id")
    func metaschema() throws {
        let files = neighbours([
            "meta.yaml": """
            $schema: https://json-schema.org/draft/2020-12/schema
            $id: https://city.example/meta
            $vocabulary: {'https://json-schema.org/draft/2020-12/vocab/applicator': true}
            properties: {type: {const: nothing}}
            """
        ])
        let schema = "{$schema: 'https://city.example/meta', properties: {a: {type: integer}}}"
        #expect(try isValid("{a: x}", compile(schema, neighbours: files)))
        let checked = try compile(schema, options: SchemaOptions(checkSchema: true), neighbours: files)
        #expect(checked.diagnostics.map(\.rule) == [])
    }

    @Test(
        "The dialects are known by https and http",
        arguments: [
            "https://json-schema.org/draft-07/schema#", "http://json-schema.org/draft-07/schema",
        ])
    func schemes(uri: String) throws {
        let compilation = try compile("{$schema: '\(uri)', items: [{type: string}]}")
        #expect(try isValid("[x, 5]", compilation) && !isValid("[5]", compilation))
        #expect(try compile("$ref: '\(uri)'").schema != nil)
    }

    @Test(
        "Addresses with %XX and without lead to the same schema",
        arguments: [
            ("a%20b.yaml", "/a b.yaml"), ("k%C3%A4.yaml", "/kä.yaml"), ("k%c3%a4.yaml", "/k%C3%A4.yaml"),
            ("a.yaml#/$defs/x%25y", "/a.yaml"),
        ])
    func percent(reference: String, path: String) throws {
        let file = document("{type: string, $defs: {'x%y': {type: string}}}", "a.yaml")
        let key = URI("file://\(path)").key
        let compilation = try compile("$ref: '\(reference)'", loader: { $0.key == key ? file : nil })
        #expect(try isValid("x", compilation) && !isValid("5", compilation))
    }

    @Test("A schema's file that cannot be read is an error, never an absent schema")
    func unreadable() throws {
        let error = #expect(throws: SchemaReadError.self) {
            try compile("$ref: a.yaml") { _ throws(SchemaReadError) in
                throw SchemaReadError(attempt: .reading("a.yaml"), reason: Text(verbatim: "the object is damaged"))
            }
        }
        #expect(error?.reason.en == "the object is damaged")
    }

    @Test("A document of two dialects is checked against both metaschemas")
    func compound() throws {
        let options = SchemaOptions(checkSchema: true)
        let both = """
            $schema: https://json-schema.org/draft/2020-12/schema
            $defs:
              old: {$id: 'https://example.org/old', $schema: 'http://json-schema.org/draft-07/schema#', items: [{type: string}]}
            """
        #expect(try compile(both, options: options).diagnostics == [])
        let wrong = both.replacing("items: [", with: "title: 5, items: [")
        #expect(try compile(wrong, options: options).diagnostics.map(\.pointer) == ["/$defs/old/title"])
        let outer = both + "\ntitle: 5"
        #expect(try compile(outer, options: options).diagnostics.map(\.pointer) == ["/title"])
    }
}
