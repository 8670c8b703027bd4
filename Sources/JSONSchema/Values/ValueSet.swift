import Diagnostics
import Documents

/// The values that something may be; texts are found by their fingerprints.
struct ValueSet: Sendable {
    private let values: [Node]
    private let texts: NameTable
    private let others: [Node]
    /// The others by their hashes, where there are many.
    private let othersByHash: [Int: [Node]]

    /// Makes a set of values of a schema.
    init(_ values: [Node]) {
        self.values = values
        texts = NameTable(values.compactMap(\.string))
        others = values.filter { $0.kind != .string }
        othersByHash = others.count > 8 ? Dictionary(grouping: others, by: \.valueHash) : [:]
    }

    /// How many values of a set are looked through for the one that was meant.
    private static let mostShown = 1_000

    /// What they are, in words; `nil` where there are none.
    var phrase: Text? { values.isEmpty ? nil : Choice.inWords(shown, of: values.count) }

    /// The values as they are shown in messages, `nil` for null; of very many the first.
    private var shown: [String?] {
        values.prefix(Self.mostShown).map { node in
            switch node.kind {
            case .string: Words.quote(node.text)
            case .null: nil
            case .sequence, .mapping: String(node.source.map { $0.isNewline ? " " : $0 }.prefix(60))
            default: node.text
            }
        }
    }

    /// Whether a value equals one of them; takes time with the value's size.
    @inline(__always)
    func contains(_ at: Int, _ run: inout Evaluator) -> Bool {
        if unsafe run.tree.slots[at].kind == .string { return unsafe texts.number(of: at, in: run.tree) >= 0 }
        return othersContain(at, &run)
    }

    private func othersContain(_ at: Int, _ run: inout Evaluator) -> Bool {
        if others.isEmpty { return false }
        unsafe run.charge(run.tree.extent(of: at), at)
        let candidates =
            unsafe othersByHash.isEmpty ? others : othersByHash[Uniqueness.hash(of: at, in: run.tree)] ?? []
        return candidates.contains { node in
            unsafe node.document.withTreeView { unsafe Equality.areEqual($0, node.index, run.tree, at) }
        }
    }

    /// What to say about a value that is none of them.
    func violation(_ at: Int, _ run: inout Evaluator) -> Violation {
        run.charge(min(values.count, Self.mostShown) * 16, at)
        let kind = unsafe run.tree.slots[at].kind
        let text = unsafe kind == .sequence || kind == .mapping || kind == .null ? nil : run.tree.beginning(of: at)
        let choice = Choice(
            subject: run.name(at), found: run.shown(at), isNull: kind == .null, text: text, notation: run.notation,
            allowed: shown, count: values.count)
        var violation = Violation(at, choice.message, hint: choice.hint)
        violation.choice = choice
        return violation
    }
}
