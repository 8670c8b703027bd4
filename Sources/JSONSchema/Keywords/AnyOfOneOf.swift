import Diagnostics

/// `anyOf` (Core, section 10.2.1.2).
final class AnyOf: Keyword {
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = try source.schemas()
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = false
        for schema in schemas where run.probe(schema, at) {
            holds = true
            if !run.needsAllBranches { return true }
        }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] { run.noneFits(schemas, at) }
}

/// `oneOf` (Core, section 10.2.1.3).
final class OneOf: Keyword {
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = try source.schemas()
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { schemas }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var count = 0
        for schema in schemas where run.probe(schema, at) {
            count += 1
            if count > 1 && !run.explains { return false }
        }
        return count == 1
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let fitting = schemas.indices.filter { run.probe(schemas[$0], at) }
        if fitting.isEmpty { return run.noneFits(schemas, at) }
        let required = fitting.compactMap { Describing.onlyRequired(schemas[$0]) }
        if required.count == fitting.count {
            let name = run.name(at)
            let names = Words.list(required.map { Words.quotes($0, .and) })
            let message = Text(
                en: "\(name.en) may have only one of \(names.en)",
                fi: "\(name.fi): vain yksi näistä on sallittu: \(names.fi)",
                sv: "\(name.sv) får ha bara en av dessa: \(names.sv)")
            return [Violation(at, message, hint: .keepOneOfThem)]
        }
        let name = run.name(at)
        let names = Words.list(
            fitting.map { number in
                Describing.phrase(schemas[number])
                    ?? Text(
                        en: "alternative \(number + 1)", fi: "vaihtoehto \(number + 1)", sv: "alternativ \(number + 1)")
            }, .and)
        return [
            Violation(
                at,
                Text(
                    en: "\(name.en) must fit only one alternative, but it is \(names.en) at once",
                    fi: "\(name.fi) saa sopia vain yhteen vaihtoehtoon, mutta se on yhtä aikaa \(names.fi)",
                    sv: "\(name.sv) får passa in på bara ett alternativ, men är \(names.sv) på samma gång"),
                hint: Text(
                    en: "keep what belongs to one of them", fi: "säilytä vain se, mikä kuuluu yhteen niistä",
                    sv: "behåll bara det som hör till ett av dem"))
        ]
    }
}

extension Evaluator {
    /// What to say where a value fits none of several schemas: what is wrong with the one that was meant, where that is
    /// clear, or else what the value may be.
    mutating func noneFits(_ schemas: [SchemaRef], _ at: Int) -> [Violation] {
        let branches = schemas.map { violations(of: $0, at) }
        if branches.count == 1 { return branches[0] }
        let choice = BranchChoice(at, branches, depth: { depth(of: $0, below: at) })
        if let clear = choice.clear() { return clear }
        if let missing = choice.missing() { return [oneIsMissing(missing, at, schemas)] }
        if let nearest = choice.nearest() {
            let name = name(at)
            let (inside, count) = (nearest.message, schemas.count)
            let message = Text(
                en: "\(name.en) fits none of its \(count) forms; in the nearest one, \(inside.en)",
                fi: "\(name.fi) ei sovi yhteenkään \(count) sallitusta muodosta; lähin muoto: \(inside.fi)",
                sv: "\(name.sv) passar inte in på någon av de \(count) tillåtna formerna; den närmaste: \(inside.sv)")
            var violation = Violation(at, message, hint: nearest.hint)
            violation.cause = nearest.at
            return [violation]
        }
        return [Violation(at, forms(schemas, at), hint: formsHint(schemas, at))]
    }

    /// What to say of a mapping that would fit if it had the names that one of several schemas requires.
    private mutating func oneIsMissing(_ missing: [[String]], _ at: Int, _ schemas: [SchemaRef]) -> Violation {
        let names = Words.list(missing.map { Words.quotes($0, .and) })
        var hint: Text?
        for (schema, names) in zip(schemas, missing) where hint == nil {
            for name in names where hint == nil { hint = misspelling(of: name, at, schema) }
        }
        let addition = Text(
            en: "add one of them with its value", fi: "lisää yksi niistä ja sen arvo",
            sv: "lägg till en av dem med ett värde")
        return Violation(
            at, Text(en: "\(names.en) is missing", fi: "\(names.fi) puuttuu", sv: "\(names.sv) saknas"),
            hint: hint ?? addition, missing: missing[0][0])
    }

    /// What a value must be to fit one of several schemas: by their titles, where the schemas tell nothing more exact.
    private mutating func forms(_ schemas: [SchemaRef], _ at: Int) -> Text {
        let phrases = schemas.compactMap { Describing.phrase($0) }
        let titles = schemas.compactMap { title(of: $0) }
        let areTexts = phrases.count { $0.en.hasPrefix("text") } > 1 && titles.count == schemas.count
        var names: [Text] = []
        for name in areTexts ? titles : phrases where !names.contains(name) { names.append(name) }
        let name = name(at)
        if names.count > 1 { return .mustBe(name, Words.list(names), not: kindShown(at)) }
        return Text(
            en: "\(name.en) fits none of the forms that it may have",
            fi: "\(name.fi) ei ole missään sallitussa muodossa",
            sv: "\(name.sv) har ingen av de tillåtna formerna")
    }

    /// How to write a value so that it fits one of several schemas, or what these say.
    private mutating func formsHint(_ schemas: [SchemaRef], _ at: Int) -> Text? {
        if let hint = retypingHint(schemas, at) { return hint }
        var parts: [(title: Text, sentence: Text)] = []
        for schema in schemas.prefix(5) {
            if let title = title(of: schema), let sentence = sentence(of: schema) { parts.append((title, sentence)) }
        }
        guard parts.count == schemas.count else { return nil }
        let sentences = parts
        return Text(
            en: sentences.map { "\($0.title.en): \($0.sentence.en)" }.joined(separator: " "),
            fi: sentences.map { "\($0.title.fi): \($0.sentence.fi)" }.joined(separator: " "),
            sv: sentences.map { "\($0.title.sv): \($0.sentence.sv)" }.joined(separator: " "))
    }

    /// How to write a value so that one of several schemas takes it.
    private mutating func retypingHint(_ schemas: [SchemaRef], _ at: Int) -> Text? {
        for schema in schemas {
            if let hint = RetypingHint([.text, .number], schema).hint(at, &self) { return hint }
        }
        return nil
    }

    /// How many collections lie between a value and one inside of it.
    private func depth(of slot: Int, below at: Int) -> Int {
        var depth = 0
        var node = at
        while node != slot {
            guard let next = unsafe tree.child(of: node, around: slot) else { return depth + 1 }
            node = next
            depth += 1
        }
        return depth
    }
}
