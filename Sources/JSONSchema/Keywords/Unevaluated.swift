import Diagnostics
import Documents

/// `unevaluatedProperties` (Core, section 11.3).
final class UnevaluatedProperties: Keyword {
    private let schema: SchemaRef
    private let isForbidding: Bool

    required init(_ source: KeywordSource) throws(SchemaError) {
        schema = source.schema()
        isForbidding = source.value.boolean == false
        try super.init(source)
    }

    override var tracks: Bool { true }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for entry in unsafe run.tree.entries(of: at) where !run.marks.isMarked(entry.ordinal) {
            if !isForbidding && run.evaluateInside(schema, entry.value) { continue }
            holds = false
            if !run.explains { return false }
        }
        // Where it forbids, the violations still have to tell which ones nobody knew.
        if holds || !isForbidding { run.marks.markAll() }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        guard isForbidding else { return [] }
        defer { run.marks.markAll() }
        var keys: [Int] = []
        for entry in unsafe run.tree.entries(of: at) where !run.marks.isMarked(entry.ordinal) { keys.append(entry.key) }
        return run.unknown(keys, at, owner)
    }
}

/// `unevaluatedItems` (Core, section 11.2).
final class UnevaluatedItems: Keyword {
    private let schema: SchemaRef
    private let isForbidding: Bool

    required init(_ source: KeywordSource) throws(SchemaError) {
        schema = source.schema()
        isForbidding = source.value.boolean == false
        try super.init(source)
    }

    override var tracks: Bool { true }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for item in unsafe run.tree.items(of: at) where !run.marks.isMarked(item.ordinal) {
            if !isForbidding && run.evaluateInside(schema, item.value) { continue }
            holds = false
            if !run.explains { return false }
        }
        if holds || !isForbidding { run.marks.markAll() }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        guard isForbidding else { return [] }
        defer { run.marks.markAll() }
        let message = Text(
            en: "this item is one too many", fi: "tämä kohta on liikaa", sv: "den här punkten är en för mycket")
        var violations: [Violation] = []
        for item in unsafe run.tree.items(of: at) where !run.marks.isMarked(item.ordinal) {
            violations.append(Violation(item.value, message, hint: .deleteIt))
        }
        return violations
    }
}
