import Diagnostics
import Documents

/// `format` where it asserts (Validation, section 7).
final class FormatKeyword: Keyword {
    /// The format that it asserts.
    let format: Format

    /// Makes the keyword where formats are to be asserted and the format is known; otherwise it only describes.
    @Sendable
    static func make(_ source: KeywordSource) throws(SchemaError) -> Keyword? {
        let name = try source.text()
        guard source.options.assertFormats || source.dialect.assertsFormat, Format.named(name) != nil else {
            return nil
        }
        return try FormatKeyword(source)
    }

    required init(_ source: KeywordSource) throws(SchemaError) {
        guard let format = Format.named(try source.text()) else {
            throw source.error(Text(en: "a known format", fi: "tunnettu muoto", sv: "ett känt format"))
        }
        self.format = format
        try super.init(source)
    }

    override var weight: Violation.Weight { .format }
    override var phrase: Text? { format.noun }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        let value = unsafe run.tree.value(of: at)
        run.charge(format.work(value.count), at)
        return unsafe run.tree.slots[at].kind == .string ? format.check(value) : format.checkNumber?(value) ?? true
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        [Violation(at, .mustBe(run.name(at), format.noun, not: run.shown(at)), hint: hint(at, &run))]
    }

    /// How to write what was meant, or else an example.
    func hint(_ at: Int, _ run: inout Evaluator) -> Text {
        let text = unsafe run.tree.beginning(of: at)
        if unsafe run.tree.slots[at].kind.isScalar, let better = format.correction?(text), format.fits(better) {
            let better = run.notation.text(better)
            return Text(
                en: "write it as \(better)", fi: "kirjoita se näin: \(better)", sv: "skriv det så här: \(better)")
        }
        let noun = format.noun
        let examples = Words.list(format.examples.map(run.notation.text))
        return Text(
            en: "write \(noun.en) such as \(examples.en)", fi: "kirjoita \(noun.fi), esimerkiksi \(examples.fi)",
            sv: "skriv \(noun.sv), till exempel \(examples.sv)")
    }
}
