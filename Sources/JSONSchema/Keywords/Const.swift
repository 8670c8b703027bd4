import Documents

/// `const` (Validation, section 6.1.3).
final class Const: Keyword {
    private let values: ValueSet

    required init(_ source: KeywordSource) throws(Misuse) {
        values = ValueSet([source.value])
        try super.init(source)
    }

    override var weight: Complaint.Weight { .value }
    override var phrase: String? { values.shown[0] }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { values.contains(at, run.tree) }

    override func complaints(_ at: Int, _ run: inout Evaluator) -> [Complaint] { [values.complaint(at, run)] }
}

/// `enum` (Validation, section 6.1.2).
final class Enum: Keyword {
    private let values: ValueSet

    required init(_ source: KeywordSource) throws(Misuse) {
        guard source.value.kind == .sequence else { throw source.misuse("a list of values") }
        values = ValueSet(source.value.items)
        try super.init(source)
    }

    override var weight: Complaint.Weight { .value }
    override var phrase: String? { Words.list(values.shown) }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { values.contains(at, run.tree) }

    override func complaints(_ at: Int, _ run: inout Evaluator) -> [Complaint] { [values.complaint(at, run)] }
}
