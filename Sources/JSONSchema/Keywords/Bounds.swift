import Diagnostics
import Documents

/// A keyword that compares numbers with a limit.
class Bound: Keyword {
    private let limit: ExactNumber
    private let smallLimit: Int?
    private let shown: String

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.number()
        smallLimit = limit.int
        shown = source.value.text
        try super.init(source)
    }

    /// Whether a number that compares so with the limit is allowed: -1 below it, 0 equal, 1 above.
    func allows(_ order: Int) -> Bool { true }
    /// What the number must be, before the limit: `at least`.
    var words: Text { Text(verbatim: "") }

    final override var phrase: Text? { limitInWords }

    private var limitInWords: Text {
        let words = words
        let shown = shown
        return Text(en: "\(words.en) \(shown)", fi: "\(words.fi) \(shown)", sv: "\(words.sv) \(shown)")
    }

    final override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        if let smallLimit, let value = unsafe run.tree.smallInteger(of: at) {
            return allows(value < smallLimit ? -1 : value > smallLimit ? 1 : 0)
        }
        guard let value = unsafe run.tree.number(of: at), value.special != .nan else { return false }
        return allows(value < limit ? -1 : limit < value ? 1 : 0)
    }

    final override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        [Violation(at, .mustBe(run.name(at), limitInWords, not: run.shown(at)))]
    }
}

/// `minimum` (Validation, section 6.2.4).
final class Minimum: Bound {
    override func allows(_ order: Int) -> Bool { order >= 0 }
    override var words: Text { Text(en: "at least", fi: "vähintään", sv: "minst") }
}

/// `maximum` (Validation, section 6.2.2).
final class Maximum: Bound {
    override func allows(_ order: Int) -> Bool { order <= 0 }
    override var words: Text { Text(en: "at most", fi: "enintään", sv: "högst") }
}

/// `exclusiveMinimum` (Validation, section 6.2.5).
final class ExclusiveMinimum: Bound {
    override func allows(_ order: Int) -> Bool { order > 0 }
    override var words: Text { Text(en: "more than", fi: "suurempi kuin", sv: "större än") }
}

/// `exclusiveMaximum` (Validation, section 6.2.3).
final class ExclusiveMaximum: Bound {
    override func allows(_ order: Int) -> Bool { order < 0 }
    override var words: Text { Text(en: "less than", fi: "pienempi kuin", sv: "mindre än") }
}

/// `multipleOf` (Validation, section 6.2.1).
final class MultipleOf: Keyword {
    private let divisor: ExactNumber
    private let smallDivisor: Int?
    private let shown: String

    required init(_ source: KeywordSource) throws(SchemaError) {
        divisor = try source.number()
        guard !divisor.isZero, !divisor.isNegative else {
            throw source.error(
                Text(en: "a number above 0", fi: "luku, joka on suurempi kuin 0", sv: "ett tal större än 0"))
        }
        smallDivisor = divisor.int
        shown = source.value.text
        try super.init(source)
    }

    override var phrase: Text? { multiple }

    private var multiple: Text {
        let shown = shown
        return Text(en: "a multiple of \(shown)", fi: "luvun \(shown) monikerta", sv: "en multipel av \(shown)")
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        if let smallDivisor, let value = unsafe run.tree.smallInteger(of: at) { return value % smallDivisor == 0 }
        guard let value = unsafe run.tree.number(of: at) else { return false }
        // Long division takes time with both lengths.
        run.charge(value.digits.count * divisor.digits.count / 4, at)
        return run.exceeded == nil && value.isMultiple(of: divisor)
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        [Violation(at, .mustBe(run.name(at), multiple, not: run.shown(at)))]
    }
}
