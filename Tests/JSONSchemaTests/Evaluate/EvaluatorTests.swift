import Diagnostics
import Documents
import JSONSchema
import Testing

/// Verdicts, annotations, and schemas that mean harm.
struct EvaluatorTests {
    private func document(_ yaml: String, path: String = "x.yaml") -> Document {
        var reader = YAMLReader()
        return reader.read(Array(yaml.utf8), path: path).document
    }

    private func isValid(_ document: Document, _ schema: CompiledSchema) -> Bool {
        var evaluator = Evaluator()
        return evaluator.isValid(document, against: schema)
    }

    private func check(_ document: Document, _ schema: CompiledSchema) -> [Diagnostic] {
        var evaluator = Evaluator()
        return evaluator.check(document, against: schema)
    }

    @Test("The annotations asked for are collected for each value that they describe")
    func annotations() throws {
        let schema = """
            properties:
              owner: {x-label: Omistaja, $ref: '#/$defs/unit'}
              memberships: {items: {properties: {network: {x-references: networks}}}}
              either: {anyOf: [{type: string, x-references: texts}, {type: integer, x-references: numbers}]}
            $defs: {unit: {x-references: units}}
            """
        let options = SchemaOptions(collect: ["x-references", "x-label"])
        let compiled = try #require(try compile(schema, options: options).schema)
        let record = document("{owner: u-1, memberships: [{network: n-1}, {network: n-2}], either: 5}")
        var evaluator = Evaluator()
        let isValid = evaluator.isValid(record, against: compiled)
        let found = evaluator.annotations.map { annotation in
            let (keyword, value) = compiled.annotations[annotation.number]
            return "\(Node(document: record, index: annotation.instance).text) \(keyword) \(value.text)"
        }
        #expect(
            Set(found) == [
                "u-1 x-references units", "u-1 x-label Omistaja", "n-1 x-references networks",
                "n-2 x-references networks",
                "5 x-references numbers",
            ])
        #expect(isValid && found.count == 5)
    }

    @Test("An invalid record's annotations are collected all the same")
    func annotationsOfInvalid() throws {
        let schema = "properties: {kind: {type: string}, owner: {x-references: units}}"
        let compiled = try #require(try compile(schema, options: SchemaOptions(collect: ["x-references"])).schema)
        var evaluator = Evaluator()
        let problems = evaluator.check(document("{kind: 5, owner: u-1}"), against: compiled)
        let found = evaluator.annotations.map(\.instance)
        #expect(problems.count == 1)
        #expect(found == [4])
    }

    @Test("A file beside the schema is found, whatever address the schema's $id gives itself")
    func besides() throws {
        let common = document("$defs: {code: {type: string}}", path: "common.schema.yaml")
        let loader: SchemaStore.Loader = { $0.description == "file:///common.schema.yaml" ? common : nil }
        for id in ["", "$id: https://register.example/schemas/partner\n"] {
            let schema = id + "properties: {code: {$ref: 'common.schema.yaml#/$defs/code'}}"
            let compiled = try #require(try compile(schema, loader: loader).schema)
            #expect(isValid(document("code: x"), compiled))
            #expect(!isValid(document("code: 5"), compiled))
        }
    }

    @Test("A pattern that takes too long is an error, also where it would have been negated")
    func slowPattern() throws {
        let text = String(repeating: "a", count: 40) + "!"
        for schema in ["{pattern: '^(a+)+$'}", "{not: {pattern: '^(a+)+$'}}", "{anyOf: [{pattern: '^(a+)+$'}, true]}"] {
            let compiled = try #require(try compile(schema).schema)
            let problems = check(document(text), compiled)
            #expect(problems.map(\.message.en) == ["the pattern takes too long on this text"], "\(schema)")
        }
    }

    @Test("Schemas that lead to each other without end are an error, not a crash")
    func recursion() throws {
        let compiled = try #require(try compile("{anyOf: [{type: string}, {$ref: '#'}]}").schema)
        #expect(isValid(document("x"), compiled))
        let problems = check(document("5"), compiled)
        #expect(problems.map(\.rule) == ["schema/$ref"])
    }

    @Test("Schemas whose work doubles at every step are stopped")
    func doubling() throws {
        let levels = (0..<60).map { "d\($0): {anyOf: [{$ref: '#/$defs/d\($0 + 1)'}, {$ref: '#/$defs/d\($0 + 1)'}]}" }
        let schema = "{$ref: '#/$defs/d0', $defs: {\(levels.joined(separator: ", ")), d60: {const: y}}}"
        let compiled = try #require(try compile(schema).schema)
        var limits = SchemaLimits()
        limits.evaluations = 10_000
        var evaluator = Evaluator(budget: SchemaBudget(limits))
        let problems = evaluator.check(document("x"), against: compiled)
        #expect(problems.map(\.message.en) == ["checking this takes more work than is allowed"])
    }

    @Test("Values nested as deep as documents may be are evaluated")
    func deepNesting() throws {
        let compiled = try #require(try compile("{type: [object, string], additionalProperties: {$ref: '#'}}").schema)
        let deep = String(repeating: "{a: ", count: 250) + "x" + String(repeating: "}", count: 250)
        #expect(isValid(document(deep), compiled))
        let wrong = deep.replacing("x", with: "5")
        #expect(check(document(wrong), compiled).count == 1)
    }

    @Test("Of a file with very many mistakes the first are listed, and that there are more is said")
    func manyMistakes() throws {
        let compiled = try #require(try compile("{items: {type: string}}").schema)
        let problems = check(document("[" + (0..<5_000).map(String.init).joined(separator: ", ") + "]"), compiled)
        #expect(problems.count == 201)
        #expect(problems.last?.rule == "schema/limit")
    }

    @Test("Where the nearest of several forms fails, a note points into it")
    func cause() throws {
        let schema = "{oneOf: [{required: [a]}, {required: [b], properties: {b: {pattern: '^x'}}}]}"
        let compiled = try #require(try compile(schema).schema)
        let problem = try #require(check(document("b: y"), compiled).first)
        #expect(problem.notes.map(\.location.start) == [Position(line: 1, column: 4)])
    }

    @Test("Built-in metaschemas refuse wrong schemas", arguments: StandardDialect.allCases)
    func metaschemas(dialect: StandardDialect) throws {
        let compilation = try compile("$ref: '\(dialect.rawValue)'")
        let compiled = try #require(compilation.schema, "\(compilation.diagnostics)")
        #expect(isValid(document("{type: string, minLength: 1}"), compiled))
        #expect(check(document("{type: strnig, minLength: -1}"), compiled).count == 2)
    }

    @Test("One compiled schema serves many threads")
    func threads() async throws {
        let compiled = try #require(try compile("properties: {a: {type: string, pattern: '^x+$'}}").schema)
        let verdicts = await withTaskGroup(of: Bool.self) { group in
            for i in 0..<50 {
                group.addTask {
                    var reader = YAMLReader()
                    let record = reader.read(Array((i % 2 == 0 ? "a: xx" : "a: y").utf8), path: "x").document
                    var evaluator = Evaluator()
                    return evaluator.isValid(record, against: compiled) == (i % 2 == 0)
                }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(verdicts)
    }
}
