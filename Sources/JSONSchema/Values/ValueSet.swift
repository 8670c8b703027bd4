import Documents

/// The values that something may be; texts are found by their fingerprints.
struct ValueSet: Sendable {
    private let values: [Node]
    private let texts: NameTable
    private let others: [Node]

    /// Makes a set of values of a schema.
    init(_ values: [Node]) {
        self.values = values
        texts = NameTable(values.compactMap(\.string))
        others = values.filter { $0.kind != .string }
    }

    /// The values as they are shown in messages.
    var shown: [String] {
        values.map { node in
            switch node.kind {
            case .string: Words.quote(node.text)
            case .null: "empty"
            case .sequence, .mapping: String(node.source.map { $0.isNewline ? " " : $0 }.prefix(60))
            default: node.text
            }
        }
    }

    /// Whether a value equals one of them.
    @inline(__always)
    func contains(_ at: Int, _ tree: TreeView) -> Bool {
        if tree.slots[at].kind == .string { return texts.number(of: at, in: tree) >= 0 }
        return others.contains { node in
            node.document.withTreeView { Equality.areEqual($0, node.index, tree, at) }
        }
    }

    /// What to say about a value that is none of them.
    func violation(_ at: Int, _ run: borrowing Evaluator) -> Violation {
        let isScalar = run.tree.slots[at].kind != .sequence && run.tree.slots[at].kind != .mapping
        let choice = Choice(
            subject: run.name(at), found: run.shown(at), text: isScalar ? run.tree.text(of: at) : nil, allowed: shown)
        var violation = Violation(at, choice.message, hint: choice.hint)
        violation.choice = choice
        return violation
    }
}
