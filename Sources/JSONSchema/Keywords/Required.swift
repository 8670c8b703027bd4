import Documents

/// `required` (Validation, section 6.5.3).
final class Required: Keyword {
    private let table: NameTable

    required init(_ source: KeywordSource) throws(Misuse) {
        table = NameTable(try source.texts())
        try super.init(source)
    }

    override var phrase: String? {
        table.names.isEmpty ? nil : "a mapping with " + Words.list(table.names.map(Words.quote), "and")
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.hasAll(table, at) }

    override func complaints(_ at: Int, _ run: inout Evaluator) -> [Complaint] {
        run.missing(table.names, at).map { name in
            Complaint(at, "\(Words.quote(name)) is missing", hint: run.misspelling(of: name, at, owner), missing: name)
        }
    }
}

/// `dependentRequired` (Validation, section 6.5.4).
final class DependentRequired: Keyword {
    private let triggers: NameTable
    private let required: [[String]]

    required init(_ source: KeywordSource) throws(Misuse) {
        guard source.value.kind == .mapping else { throw source.misuse("a mapping whose values are lists of texts") }
        var required: [[String]] = []
        for entry in source.value.entries {
            guard entry.value.kind == .sequence else {
                throw source.misuse("a mapping whose values are lists of texts", at: entry.value)
            }
            required.append(entry.value.items.compactMap(\.string))
        }
        triggers = NameTable(source.value.entries.map { $0.key.text })
        self.required = required
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        run.tree.entries(of: at).allSatisfy { entry in
            let number = triggers.number(of: entry.key, in: run.tree)
            return number < 0 || run.missing(required[number], at).isEmpty
        }
    }

    override func complaints(_ at: Int, _ run: inout Evaluator) -> [Complaint] {
        run.tree.entries(of: at).flatMap { entry -> [Complaint] in
            let number = triggers.number(of: entry.key, in: run.tree)
            guard number >= 0 else { return [] }
            return run.missing(required[number], at).map { name in
                Complaint(
                    at, "\(Words.quote(name)) is missing; it belongs to \(Words.quote(triggers.names[number]))",
                    hint: run.misspelling(of: name, at, owner), missing: name)
            }
        }
    }
}
