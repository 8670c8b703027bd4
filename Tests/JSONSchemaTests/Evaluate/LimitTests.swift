import Diagnostics
import Documents
import JSONSchema
import Testing

/// What is hostile is refused with the limit that it broke, in time that grows with its size.
struct LimitTests {
    private func document(_ yaml: String) -> Document {
        var reader = YAMLReader()
        return reader.read(Array(yaml.utf8), path: "x.yaml").document
    }

    private func limits(_ change: (inout SchemaLimits) -> Void) -> SchemaLimits {
        var limits = SchemaLimits()
        change(&limits)
        return limits
    }

    private func messages(_ schema: String, limits: SchemaLimits = SchemaLimits()) throws -> [String] {
        try compile(schema, limits: limits).diagnostics.map(\.message.en)
    }

    @Test("A run that has no time left checks nothing more, and says so")
    func time() throws {
        let compiled = try #require(try compile("{pattern: '(?:a?){16}[bc]'}").schema)
        let budget = SchemaBudget(
            limits {
                $0.seconds = 0
                $0.nanosecondsForEachByte = 0
            })
        var evaluator = Evaluator(budget: budget)
        let slow = document(String(repeating: "a", count: 300))
        let late = "this was not checked: checking all files takes longer than 0 seconds"
        let first = evaluator.check(slow, against: compiled).map(\.message.en)
        let second = evaluator.check(document("b"), against: compiled).map(\.message.en)
        let isValid = evaluator.isValid(document("b"), against: compiled)
        #expect(first == [late])
        #expect(second == [late])
        #expect(!isValid)
    }

    @Test("A budget is shared: what one evaluator has used another has no more")
    func sharedTime() throws {
        let compiled = try #require(try compile("{pattern: '(?:a?){16}[bc]'}").schema)
        let budget = SchemaBudget(
            limits {
                $0.seconds = 0
                $0.nanosecondsForEachByte = 0
            })
        var first = Evaluator(budget: budget)
        var second = Evaluator(budget: budget)
        let slow = document(String(repeating: "a", count: 300))
        let verdicts = [first.isValid(slow, against: compiled), second.isValid(slow, against: compiled)]
        #expect(verdicts == [false, false])
    }

    @Test(
        "Work that grows with each value is charged by its size",
        arguments: [
            "{items: {$ref: '#'}, uniqueItems: true}", "{allOf: [{maxLength: 9}, {enum: [[1], 2]}]}",
        ])
    func work(schema: String) throws {
        let compiled = try #require(try compile(schema).schema)
        var evaluator = Evaluator(
            budget: SchemaBudget(
                limits {
                    $0.evaluations = 100
                    $0.evaluationsForEachValue = 0
                }))
        let list = document("[" + (0..<200).map(String.init).joined(separator: ", ") + "]")
        let rules = evaluator.check(list, against: compiled).map(\.rule)
        #expect(rules == ["schema/effort"])
    }

    @Test("A chain of references is followed to its end, and is not called a circle")
    func longChain() throws {
        let links = (0..<5_000).map { "a\($0): {$ref: '#/$defs/a\($0 + 1)'}" }.joined(separator: ", ")
        let compiled = try #require(
            try compile("{$ref: '#/$defs/a0', $defs: {\(links), a5000: {type: string}}}").schema)
        var evaluator = Evaluator()
        let problems = evaluator.check(document("x"), against: compiled)
        #expect(
            problems.map(\.message.en) == [
                "the schema leads from reference to reference more than 1000 times on this value"
            ])
    }

    @Test("A circle of any length is found")
    func longCircle() throws {
        let links = (0..<3_000).map { "a\($0): {$ref: '#/$defs/a\(($0 + 1) % 3_000)'}" }.joined(separator: ", ")
        #expect(try messages("{$ref: '#/$defs/a0', $defs: {\(links)}}") == ["this leads back to itself without end"])
    }

    @Test(
        "Schemas may have so many parts: schemas, names and values",
        arguments: [
            "{properties: {a: true, b: true, c: true, d: true, e: true}}", "{enum: [1, 2, 3, 4, 5, 6, 7, 8]}",
            "{required: [a, b, c, d, e, f, g, h]}", "{allOf: [true, true, true, true, true, true, true]}",
        ])
    func parts(schema: String) throws {
        #expect(try messages(schema) == [])
        let found = try messages(schema, limits: limits { $0.parts = 6 })
        #expect(found == ["the schemas have more than 6 parts together"])
    }

    @Test("Addresses may have so many bytes")
    func addresses() throws {
        let limits = limits { $0.uriLength = 20 }
        let long = "https://example.org/" + String(repeating: "a", count: 10)
        #expect(try messages("{$id: '\(long)'}", limits: limits) == ["an address may have at most 20 bytes"])
        #expect(try messages("{$ref: '\(long)'}", limits: limits) == ["an address may have at most 20 bytes"])
    }

    @Test("Patterns may take so much memory together, and one that is used often counts once")
    func patternMemory() throws {
        let limits = limits { $0.patternMemory = 1 << 20 }
        let large = "(?:abc|d){1000}"
        #expect(try messages("{allOf: [{pattern: '\(large)'}, {pattern: '\(large)'}]}") == [])
        let many = (0..<200).map { "{pattern: '(?:abc|d\($0)){1000}'}" }.joined(separator: ", ")
        let found = try messages("{allOf: [\(many)]}", limits: limits)
        #expect(found.first?.hasSuffix("all patterns together take more than 1 MiB of memory") == true)
    }

    @Test("Of a schema with very many mistakes some hundreds are told")
    func manyMistakes() throws {
        let mistakes = (0..<500).map { "a\($0): 5" }.joined(separator: ", ")
        #expect(try messages("{properties: {\(mistakes)}}").count == 201)
    }
}
