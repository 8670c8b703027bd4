import Diagnostics
import Documents

/// `const` (Validation, section 6.1.3).
final class Const: Keyword {
    private let values: ValueSet

    required init(_ source: KeywordSource) throws(SchemaError) {
        values = ValueSet([source.value])
        try super.init(source)
    }

    override var weight: Violation.Weight { .value }
    override var phrase: Text? { values.phrase }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { values.contains(at, &run) }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] { [values.violation(at, &run)] }
}

/// `enum` (Validation, section 6.1.2).
final class Enum: Keyword {
    private let values: ValueSet

    required init(_ source: KeywordSource) throws(SchemaError) {
        guard source.value.kind == .sequence else {
            throw source.error(Text(en: "a list of values", fi: "luettelo arvoja", sv: "en lista med värden"))
        }
        try source.take(parts: source.value.childCount)
        values = ValueSet(source.value.items)
        try super.init(source)
    }

    override var weight: Violation.Weight { .value }
    override var phrase: Text? { values.phrase }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { values.contains(at, &run) }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] { [values.violation(at, &run)] }
}
