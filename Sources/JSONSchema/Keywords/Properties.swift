import Documents

/// `properties` (Core, section 10.3.2.1).
@safe final class Properties: Keyword {
    /// The names of the properties.
    let table: NameTable
    private let schemas: UnsafeMutableBufferPointer<SchemaRef>

    required init(_ source: KeywordSource) throws(SchemaError) {
        let named = try source.namedSchemas()
        table = NameTable(named.map(\.name))
        unsafe schemas = .allocate(capacity: named.count)
        _ = unsafe schemas.initialize(from: named.map(\.schema))
        try super.init(source)
    }

    deinit { unsafe schemas.deallocate() }

    override func schema(ofProperty name: String) -> SchemaRef? {
        table.names.firstIndex { $0.utf8.elementsEqual(name.utf8) }.map { unsafe schemas[$0] }
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) {
            let number = unsafe table.number(of: entry.key, in: run.tree)
            if number < 0 { continue }
            run.marks.mark(entry.ordinal)
            if unsafe run.evaluateInside(schemas[number], entry.value) { continue }
            holds = false
            if !run.explains { return false }
        }
        return holds
    }
}

/// `patternProperties` (Core, section 10.3.2.2).
final class PatternProperties: Keyword {
    private let patterns: [Pattern]
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = try source.namedSchemas().map(\.schema)
        patterns = try Self.patterns(source)
        try super.init(source)
    }

    /// The patterns that the value names.
    static func patterns(_ source: KeywordSource) throws(SchemaError) -> [Pattern] {
        var patterns: [Pattern] = []
        for entry in source.value.entries { patterns.append(try source.pattern(entry.key.text, at: entry.key)) }
        return patterns
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) {
            for (pattern, schema) in zip(patterns, schemas) where run.matches(pattern, entry.key, name) {
                run.marks.mark(entry.ordinal)
                if run.evaluateInside(schema, entry.value) { continue }
                holds = false
                if !run.explains { return false }
            }
        }
        return holds
    }
}

/// `additionalProperties` (Core, section 10.3.2.3).
final class AdditionalProperties: Keyword {
    private let known: NameTable
    private let patterns: [Pattern]
    private let schema: SchemaRef
    private let isForbidding: Bool

    required init(_ source: KeywordSource) throws(SchemaError) {
        let properties = source.sibling("properties")?.value
        known = NameTable(properties?.entries.map { $0.key.text } ?? [])
        patterns = try source.sibling("patternProperties").map(PatternProperties.patterns) ?? []
        schema = source.schema()
        isForbidding = source.value.boolean == false
        try super.init(source)
    }

    override func schema(ofProperty name: String) -> SchemaRef? {
        let isNamed = known.names.contains { $0.utf8.elementsEqual(name.utf8) }
        return isForbidding || isNamed || !patterns.isEmpty ? nil : schema
    }

    private func isKnown(_ key: Int, _ run: inout Evaluator) -> Bool {
        if unsafe known.number(of: key, in: run.tree) >= 0 { return true }
        for pattern in patterns where run.matches(pattern, key, name) { return true }
        return false
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) where !isKnown(entry.key, &run) {
            run.marks.mark(entry.ordinal)
            if !isForbidding && run.evaluateInside(schema, entry.value) { continue }
            holds = false
            if !run.explains { return false }
        }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        guard isForbidding else { return [] }
        var keys: [Int] = []
        for entry in unsafe run.tree.entries(of: at) where !isKnown(entry.key, &run) { keys.append(entry.key) }
        return run.unknown(keys, at, owner)
    }
}

/// `propertyNames` (Core, section 10.3.2.4).
final class PropertyNames: Keyword {
    private let schema: SchemaRef

    required init(_ source: KeywordSource) throws(SchemaError) {
        schema = source.schema()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) where !run.evaluateInside(schema, entry.key) {
            holds = false
            if !run.explains { return false }
        }
        return holds
    }
}
