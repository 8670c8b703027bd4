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
                throw source.error(
                    Words.list(Self.kinds.keys.sorted().map(Words.quote)) + ", not \(Words.quote(name))", at: node,
                    hint: nearest.map { "did you mean '\($0)'?" })
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
        let kind = run.tree.slots[at].kind
        if allowed.rawValue & KindSet(kind).rawValue != 0 { return true }
        return allowsWholeFloats && kind == .float && run.tree.number(of: at)?.isInteger == true
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let kind = run.tree.slots[at].kind
        let format = Describing.format(owner)
        let expected = format?.format.noun ?? phrase ?? "something else"
        let found = kind == .null ? "but it is empty" : "not \(run.kindShown(at))"
        var hint = RetypingHint(allowed, owner).hint(at, &run)
        if hint == nil, kind.isScalar { hint = format?.hint(at, &run) }
        return [Violation(at, "\(run.name(at)) must be \(expected), \(found)", hint: hint)]
    }

    override var phrase: String? {
        let words = [
            "string": "text", "number": "a number", "integer": "a whole number", "boolean": "true or false",
            "null": "empty", "array": "a list", "object": "a mapping",
        ]
        return Words.list(names.compactMap { words[$0] })
    }
}
