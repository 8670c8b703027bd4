import Diagnostics
import Documents

/// `required` (Validation, section 6.5.3).
final class Required: Keyword {
    /// The names that it requires.
    let table: NameTable

    required init(_ source: KeywordSource) throws(SchemaError) {
        table = NameTable(try source.texts())
        try super.init(source)
    }

    override var phrase: Text? {
        guard !table.names.isEmpty else { return nil }
        let names = Words.quotes(table.names, .and)
        return Text(
            en: "a mapping with \(names.en)", fi: "kenttien ryhmä, jossa on \(names.fi)",
            sv: "en grupp av fält med \(names.sv)")
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.hasAll(table, at) }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        run.missing(table, at).map { name in
            Violation(
                at, .isMissing(name),
                hint: run.misspelling(of: name, at, owner) ?? run.addition(of: name),
                missing: name)
        }
    }
}

/// `dependentRequired` (Validation, section 6.5.4).
final class DependentRequired: Keyword {
    private static let textsByName = Text(
        en: "a mapping whose values are lists of texts", fi: "kenttien ryhmä, jonka arvot ovat luetteloita teksteistä",
        sv: "en grupp av fält vars värden är listor med texter")

    private let triggers: NameTable
    private let required: [NameTable]

    required init(_ source: KeywordSource) throws(SchemaError) {
        guard source.value.kind == .mapping else { throw source.error(Self.textsByName) }
        var required: [NameTable] = []
        for entry in source.value.entries {
            guard entry.value.kind == .sequence else {
                throw source.error(Self.textsByName, at: entry.value)
            }
            required.append(NameTable(entry.value.items.compactMap(\.string)))
        }
        triggers = NameTable(source.value.entries.map { $0.key.text })
        self.required = required
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        for entry in unsafe run.tree.entries(of: at) {
            let number = unsafe triggers.number(of: entry.key, in: run.tree)
            if number >= 0, !run.hasAll(required[number], at) { return false }
        }
        return true
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
