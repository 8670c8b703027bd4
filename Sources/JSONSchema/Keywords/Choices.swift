import Diagnostics

/// `anyOf` (Core, section 10.2.1.2).
final class AnyOf: Keyword {
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = try source.schemas()
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = false
        for schema in schemas where run.probe(schema, at) {
            holds = true
            if !run.needsAllBranches { return true }
        }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] { run.noneFits(schemas, at) }
}

/// `oneOf` (Core, section 10.2.1.3).
final class OneOf: Keyword {
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = try source.schemas()
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var count = 0
        for schema in schemas where run.probe(schema, at) {
            count += 1
            if count > 1 && !run.explains { return false }
        }
        return count == 1
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let fitting = schemas.indices.filter { run.probe(schemas[$0], at) }
        if fitting.isEmpty { return run.noneFits(schemas, at) }
        let required = fitting.compactMap { Describing.onlyRequired(schemas[$0]) }
        if required.count == fitting.count {
            let names = Words.list(required.map { Words.list($0.map(Words.quote), "and") })
            return [Violation(at, "\(run.name(at)) may have only one of \(names)", hint: "keep one of them")]
        }
        let names = fitting.map { Describing.phrase(schemas[$0]) ?? "alternative \($0 + 1)" }
        return [
            Violation(
                at, "\(run.name(at)) must fit only one alternative, but it is \(Words.list(names, "and")) at once",
                hint: "keep what belongs to one of them")
        ]
    }
}

extension Evaluator {
    /// What to say where a value fits none of several schemas: what is wrong with the one that was meant, where that is
    /// clear, or else what the value may be.
    mutating func noneFits(_ schemas: [SchemaRef], _ at: Int) -> [Violation] {
        let branches = schemas.map { violations(of: $0, at) }
        if branches.count == 1 { return branches[0] }
        let choice = BranchChoice(at, branches, depth: { depth(of: $0, below: at) })
        if let clear = choice.clear() { return clear }
        if let missing = choice.missing() { return [oneIsMissing(missing, at, schemas)] }
        if let nearest = choice.nearest() {
            let message: Text = "\(name(at)) fits none of its \(schemas.count) forms; in the nearest one, \(nearest.message.en)"
            var violation = Violation(at, message, hint: nearest.hint)
            violation.cause = nearest.at
            return [violation]
        }
        return [Violation(at, "\(name(at)) \(forms(schemas, at))", hint: formsHint(schemas, at))]
    }

    /// What to say of a mapping that would fit if it had the names that one of several schemas requires.
    private mutating func oneIsMissing(_ missing: [[String]], _ at: Int, _ schemas: [SchemaRef]) -> Violation {
        let names = missing.map { Words.list($0.map(Words.quote), "and") }
        var hint: Text?
        for (schema, names) in zip(schemas, missing) where hint == nil {
            for name in names where hint == nil { hint = misspelling(of: name, at, schema) }
        }
        return Violation(
            at, "\(Words.list(names)) is missing", hint: hint ?? "add one of them with its value",
            missing: missing[0][0])
    }

    /// What a value must be to fit one of several schemas: by their titles, where the schemas tell nothing more exact.
    private mutating func forms(_ schemas: [SchemaRef], _ at: Int) -> String {
        let phrases = schemas.compactMap { Describing.phrase($0) }
        let titles = schemas.compactMap { title(of: $0) }
        let areTexts = phrases.count { $0.hasPrefix("text") } > 1 && titles.count == schemas.count
        var names: [String] = []
        for name in areTexts ? titles : phrases where !names.contains(name) { names.append(name) }
        return names.count > 1
            ? "must be \(Words.list(names)), not \(kindShown(at))" : "fits none of the forms that it may have"
    }

    /// How to write a value so that it fits one of several schemas, or what these say.
    private mutating func formsHint(_ schemas: [SchemaRef], _ at: Int) -> Text? {
        if let hint = retypingHint(schemas, at) { return hint }
        var sentences: [String] = []
        for schema in schemas.prefix(5) {
            if let title = title(of: schema), let sentence = sentence(of: schema) {
                sentences.append("\(title): \(sentence)")
            }
        }
        return sentences.count == schemas.count ? Text(verbatim: sentences.joined(separator: " ")) : nil
    }

    /// How to write a value so that one of several schemas takes it.
    private mutating func retypingHint(_ schemas: [SchemaRef], _ at: Int) -> Text? {
        for schema in schemas {
            if let hint = RetypingHint([.text, .number], schema).hint(at, &self) { return hint }
        }
        return nil
    }

    /// How many collections lie between a value and one inside of it.
    private func depth(of slot: Int, below at: Int) -> Int {
        var depth = 0
        var node = at
        while node != slot {
            guard let next = tree.child(of: node, around: slot) else { return depth + 1 }
            node = next
            depth += 1
        }
        return depth
    }
}
