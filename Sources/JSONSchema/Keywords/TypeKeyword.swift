import Diagnostics
import Documents

/// `type` (Validation, section 6.1.1).
final class TypeKeyword: Keyword {
    private let names: [String]
    private let allowed: KindSet
    private let allowsWholeFloats: Bool

    required init(_ source: KeywordSource) throws(SchemaError) {
        names = source.value.kind == .sequence ? try source.texts() : [try source.text()]
        var allowed: KindSet = []
        for (i, name) in names.enumerated() {
            guard let kinds = Self.kinds[name] else {
                let node = source.value.kind == .sequence ? source.value.items[i] : source.value
                let nearest = Spelling.nearest(to: name, among: Self.kinds.keys.sorted())
                let known = Words.quotes(Self.kinds.keys.sorted())
                let found = Words.quote(name)
                throw source.error(
                    Text(
                        en: "\(known.en), not \(found)", fi: "\(known.fi), ei \(found)",
                        sv: "\(known.sv), inte \(found)"),
                    at: node, hint: nearest.map { .didYouMean("'\($0)'") })
            }
            allowed.formUnion(kinds)
        }
        self.allowed = allowed
        allowsWholeFloats = names.contains("integer")
        try super.init(source)
    }

    private static let kinds: [String: KindSet] = [
        "string": .text, "number": .number, "integer": .integer, "boolean": .boolean, "null": .null, "array": .list,
        "object": .mapping,
    ]

    /// Whether nothing but mappings is allowed.
    var allowsOnlyMappings: Bool { allowed == .mapping }

    override var weight: Violation.Weight { .type }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        let kind = unsafe run.tree.slots[at].kind
        if allowed.rawValue & KindSet(kind).rawValue != 0 { return true }
        return unsafe allowsWholeFloats && kind == .float && run.tree.number(of: at)?.isInteger == true
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let kind = unsafe run.tree.slots[at].kind
        let format = Describing.format(owner)
        let expected =
            format?.format.noun ?? phrase ?? Text(en: "something else", fi: "jotakin muuta", sv: "något annat")
        var hint = RetypingHint(allowed, owner).hint(at, &run)
        if hint == nil, kind.isScalar { hint = format?.hint(at, &run) }
        let name = run.name(at)
        if kind != .null { return [Violation(at, .mustBe(name, expected, not: run.kindShown(at)), hint: hint)] }
        let message = Text(
            en: "\(name.en) must be \(expected.en), but it is empty",
            fi: "\(name.fi) on tyhjä, mutta sen pitää olla \(expected.fi)",
            sv: "\(name.sv) måste vara \(expected.sv), men är tomt")
        return [Violation(at, message, hint: hint)]
    }

    override var phrase: Text? { Words.list(names.compactMap { Self.words[$0] }) }

    private static let words: [String: Text] = [
        "string": Text(en: "text", fi: "teksti", sv: "text"), "number": .aNumber,
        "integer": Text(en: "a whole number", fi: "kokonaisluku", sv: "ett heltal"), "boolean": .trueOrFalse,
        "null": .empty, "array": .aList, "object": .aMapping,
    ]
}
