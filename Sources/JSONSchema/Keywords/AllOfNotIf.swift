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
            let shown = Words.quotes(names, .and)
            let key =
                unsafe run.tree.entries(of: at).first { unsafe run.tree.text(of: $0.key) == names.last }?.key ?? at
            if names.count == 1 { return [Violation(key, .isNotAllowed(shown), hint: .deleteIt)] }
            let message = Text(
                en: "\(shown.en) must not stand together", fi: "\(shown.fi) eivät saa olla yhtä aikaa",
                sv: "\(shown.sv) får inte förekomma samtidigt")
            let hint = Text(en: "delete one of them", fi: "poista yksi niistä", sv: "ta bort en av dem")
            return [Violation(key, message, hint: hint)]
        }
        let name = run.name(at)
        if let phrase = Describing.phrase(schema) {
            let message = Text(
                en: "\(name.en) must not be \(phrase.en)", fi: "\(name.fi) ei saa olla \(phrase.fi)",
                sv: "\(name.sv) får inte vara \(phrase.sv)")
            return [Violation(at, message)]
        }
        let message = Text(
            en: "\(name.en) is something that is not allowed here",
            fi: "\(name.fi) on jotakin, mikä ei ole tässä sallittua",
            sv: "\(name.sv) är något som inte är tillåtet här")
        return [Violation(at, message)]
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

    override var inPlace: [SchemaRef] { [condition] + describing }
    override var describing: [SchemaRef] { [consequence, alternative].compactMap(\.self) }

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
        [Violation(at, .isNotAllowed(run.name(at)), hint: .deleteIt)]
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
