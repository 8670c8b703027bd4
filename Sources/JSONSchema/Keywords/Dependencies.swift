import Diagnostics
import Documents

/// `dependentSchemas` (Core, section 10.2.2.4).
final class DependentSchemas: Keyword {
    private let triggers: NameTable
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        let named = try source.namedSchemas()
        triggers = NameTable(named.map(\.name))
        schemas = named.map(\.schema)
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) {
            let number = unsafe triggers.number(of: entry.key, in: run.tree)
            if number < 0 || run.evaluate(schemas[number], at) { continue }
            holds = false
            if !run.explains { return false }
        }
        return holds
    }
}

/// Draft-07's `dependencies`: a schema, or a list of names that must be present too.
final class Dependencies: Keyword {
    private let triggers: NameTable
    private let schemas: [SchemaRef?]
    private let required: [NameTable]

    required init(_ source: KeywordSource) throws(SchemaError) {
        guard source.value.kind == .mapping else { throw source.error(.aMapping) }
        let entries = source.value.entries
        triggers = NameTable(entries.map { $0.key.text })
        schemas = entries.map { $0.value.kind == .sequence ? nil : source.schema($0.value) }
        required = entries.map { NameTable($0.value.items.compactMap(\.string)) }
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas.compactMap(\.self) }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) {
            let number = unsafe triggers.number(of: entry.key, in: run.tree)
            guard number >= 0 else { continue }
            if schemas[number].map({ run.evaluate($0, at) }) ?? run.hasAll(required[number], at) { continue }
            holds = false
            if !run.explains { return false }
        }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        var violations: [Violation] = []
        for entry in unsafe run.tree.entries(of: at) where violations.count <= Report.limit {
            let number = unsafe triggers.number(of: entry.key, in: run.tree)
            guard number >= 0 else { continue }
            for name in run.missing(required[number], at) {
                let message = Text.isMissing(name, with: triggers.names[number])
                let hint = run.misspelling(of: name, at, owner) ?? run.addition(of: name)
                violations.append(Violation(at, message, hint: hint, missing: name))
            }
        }
        return violations
    }
}
