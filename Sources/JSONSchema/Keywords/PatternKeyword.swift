import Diagnostics
import Documents

/// `pattern` (Validation, section 6.3.3).
final class PatternKeyword: Keyword {
    /// The pattern that it asserts.
    let pattern: Pattern
    private let example: String?

    required init(_ source: KeywordSource) throws(SchemaError) {
        pattern = try source.pattern(try source.text(), at: source.value)
        example = source.object["examples"]?.items.first?.string
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.matches(pattern, at, name) }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let name = run.name(at)
        let shown = run.shown(at)
        let message = Text(
            en: "\(name.en) does not have the expected form: \(shown.en)",
            fi: "\(name.fi) ei ole odotetussa muodossa: \(shown.fi)",
            sv: "\(name.sv) har inte den väntade formen: \(shown.sv)")
        return [Violation(at, message, hint: hint(run))]
    }

    private func hint(_ run: borrowing Evaluator) -> Text {
        if let example {
            let name = run.notation.name(example)
            return Text(
                en: "write it like \(name)", fi: "kirjoita se esimerkiksi näin: \(name)",
                sv: "skriv det till exempel så här: \(name)")
        }
        if let sentence = run.sentence(of: owner) {
            return Text(
                en: "the schema says: \(sentence.en)", fi: "skeemassa sanotaan: \(sentence.fi)",
                sv: "i schemat står det: \(sentence.sv)")
        }
        let form = pattern.text
        return Text(en: "the form is \(form)", fi: "muoto on \(form)", sv: "formen är \(form)")
    }
}

extension Evaluator {
    /// Whether a text matches a pattern somewhere; where nobody can say, evaluation stops.
    @inline(__always)
    mutating func matches(_ pattern: Pattern, _ at: Int, _ keyword: String) -> Bool {
        switch unsafe pattern.search(tree.value(of: at), memory) {
        case .matches: return true
        case .differs: return false
        case .gaveUp:
            if finishLap(at: at) { stop(.pattern(pattern.text, at: at, keyword: keyword)) }
            return false
        }
    }
}
