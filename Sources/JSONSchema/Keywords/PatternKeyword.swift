import Diagnostics
import Documents

/// `pattern` (Validation, section 6.3.3).
final class PatternKeyword: Keyword {
    private let pattern: Pattern
    private let example: String?

    required init(_ source: KeywordSource) throws(SchemaError) {
        pattern = try source.pattern(try source.text(), at: source.value)
        example = source.object["examples"]?.items.first?.string
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.matches(pattern, at, name) }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let hint: Text =
            example.map { "write it like \(run.notation.name($0))" } ?? run.sentence(of: owner).map {
                "the schema says: \($0)"
            }
            ?? "the form is \(pattern.text)"
        return [Violation(at, "\(run.name(at)) does not have the expected form: \(run.shown(at))", hint: hint)]
    }
}

extension Evaluator {
    /// Whether a text matches a pattern somewhere; where nobody can say, evaluation stops.
    @inline(__always)
    mutating func matches(_ pattern: Pattern, _ at: Int, _ keyword: String) -> Bool {
        switch pattern.search(tree.value(of: at), memory) {
        case .matches: return true
        case .differs: return false
        case .gaveUp:
            if finishLap(at: at) { stop(.pattern(pattern.text, at: at, keyword: keyword)) }
            return false
        }
    }
}
