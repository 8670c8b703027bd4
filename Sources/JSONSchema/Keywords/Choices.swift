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
        var fitting: [String] = []
        for (i, schema) in schemas.enumerated() where run.probe(schema, at) {
            fitting.append(Describing.phrase(schema) ?? "alternative \(i + 1)")
        }
        if fitting.isEmpty { return run.noneFits(schemas, at) }
        let names = Words.list(fitting, "and")
        return [
            Violation(
                at, "\(run.name(at)) must fit only one alternative, but it is \(names) at once",
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
        if let nearest = choice.nearest() {
            let message = "\(name(at)) fits none of its \(schemas.count) forms; in the nearest one, \(nearest.message)"
            var violation = Violation(at, message, hint: nearest.hint)
            violation.cause = nearest.at
            return [violation]
        }
        var phrases: [String] = []
        for schema in schemas {
            if let phrase = Describing.phrase(schema), !phrases.contains(phrase) { phrases.append(phrase) }
        }
        let isComplete = phrases.count > 1
        let words = isComplete ? "must be \(Words.list(phrases))" : "fits none of the forms that it may have"
        let message = "\(name(at)) \(words)" + (isComplete ? ", not \(kindShown(at))" : "")
        return [Violation(at, message, hint: retypingHint(schemas, at))]
    }

    /// How to write a value so that one of several schemas takes it.
    private mutating func retypingHint(_ schemas: [SchemaRef], _ at: Int) -> String? {
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
