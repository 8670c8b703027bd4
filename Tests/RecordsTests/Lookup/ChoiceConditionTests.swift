import Diagnostics
import Records
import Testing

/// Conditions on fields of which the schema lists the values.
@Suite struct ChoiceConditionTests {
    private static let files = [
        "register.yaml": "collections: {a: {files: \"a/{id}.yaml\", schema: s.json}}\n",
        "s.json": """
        {"properties": {"kind": {"enum": ["city", "port", 7]}, "free": {"type": "string"},
          "tags": {"items": {"enum": ["sea", "air"]}},
          "phases": {"items": {"properties": {"status": {"enum": ["active", "ended"]}}}}}}
        """,
        "a/x.yaml": "kind: city\nfree: y\ntags: [sea]\nphases: [{status: active}]\n",
        "a/y.yaml": "kind: village\nfree: z\n",
    ]

    private func names() throws -> FieldNames {
        let source = MemorySource(Self.files)
        let configuration = try RegisterConfiguration.read(from: source)
        return FieldNames(
            of: "a", in: try RegisterLoader(source: source, configuration: configuration).load().register,
            guide: try FieldGuide(source: source, configuration: configuration, collection: "a"))
    }

    @Test(
        "a value that the schema allows, that a record has, or that may be anything is asked for",
        arguments: [
            "kind=city", "kind=PORT", "kind!=port", "kind=7", "kind=village", "kind=", "kind~nosuch", "free=nosuch",
            "tags=air", "status=ended", "phases.status=ended",
        ])
    func known(condition: String) throws {
        try names().require(#require(FieldFilter(condition)))
    }

    @Test(
        "another one is told with the nearest, or with all of them",
        arguments: [
            ("kind=prt", "'kind' is never 'prt'", "did you mean 'port'?"),
            ("kind!=prt", "'kind' is never 'prt'", "did you mean 'port'?"),
            ("kind=unimaginable", "'kind' is never 'unimaginable'", "its values are 7, city, port"),
            ("tags=see", "'tags' is never 'see'", "did you mean 'sea'?"),
            ("status=endet", "'status' is never 'endet'", "did you mean 'ended'?"),
            ("phases.status=endet", "'phases.status' is never 'endet'", "did you mean 'ended'?"),
        ])
    func unknown(condition: String, message: String, hint: String) throws {
        let error = try #require(throws: UnknownField.self) { try names().require(#require(FieldFilter(condition))) }
        #expect(error.message.en == message && error.hint?.en == hint)
    }
}
