import Diagnostics

/// `allOf` (Core, section 10.2.1.1).
final class AllOf: Keyword {
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = try source.schemas()
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for schema in schemas where !run.evaluate(schema, at) {
            holds = false
            if !run.explains { return false }
        }
        return holds
    }
}

/// `not` (Core, section 10.2.1.4).
final class Not: Keyword {
    private let schema: SchemaRef

    required init(_ source: KeywordSource) throws(SchemaError) {
        schema = source.schema()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        let frame = run.marks.suspend()
        defer { run.marks.resume(frame) }
        return !run.probe(schema, at, keepsMarks: false)
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        if let names = Describing.onlyRequired(schema) {
            let shown = Words.list(names.map(Words.quote), "and")
            let words = names.count == 1 ? "is not allowed here" : "must not stand together"
            let key = run.tree.entries(of: at).first { run.tree.text(of: $0.key) == names.last }?.key ?? at
            return [Violation(key, "\(shown) \(words)", hint: names.count == 1 ? "delete it" : "delete one of them")]
        }
        let words = Describing.phrase(schema).map { "must not be \($0)" } ?? "is something that is not allowed here"
        return [Violation(at, "\(run.name(at)) \(words)")]
    }
}

/// `if` with `then` and `else` (Core, section 10.2.2).
final class Conditional: Keyword {
    private let condition: SchemaRef
    private let consequence: SchemaRef?
    private let alternative: SchemaRef?

    required init(_ source: KeywordSource) throws(SchemaError) {
        condition = source.schema()
        consequence = source.sibling("then")?.schema()
        alternative = source.sibling("else")?.schema()
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { [condition] + [consequence, alternative].compactMap(\.self) }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        guard let branch = run.probe(condition, at) ? consequence : alternative else { return true }
        return run.evaluate(branch, at)
    }
}

/// The schema `false`, which nothing meets.
final class Nothing: Keyword {
    required init(_ source: KeywordSource) { super.init(unchecked: source) }

    override var weight: Violation.Weight { .type }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { false }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        [Violation(at, "\(run.name(at)) is not allowed here", hint: "delete it")]
    }
}

/// A keyword that is collected for the values that it describes.
final class Annotator: Keyword {
    private let number: Int

    /// Takes the number under which the keyword's value is found in ``CompiledSchema/annotations``.
    init(_ source: KeywordSource, number: Int) {
        self.number = number
        super.init(unchecked: source)
    }

    required init(_ source: KeywordSource) {
        number = -1
        super.init(unchecked: source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        run.annotate(at, number)
        return true
    }
}
