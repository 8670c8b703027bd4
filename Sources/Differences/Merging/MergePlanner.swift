import Diagnostics
import Documents
import JSONSchema
import Records

/// Finds the edits that bring their changes of a record into our text, and the fields where both sides disagree.
struct MergePlanner: ~Copyable {
    private let ours: Document
    private let guide: FieldGuide
    private var evaluator = Evaluator()
    private var notes: FieldNotes?
    var path: [FieldPath.Step] = []
    private(set) var edits: [MergeEdit] = []
    private(set) var conflicts: [FieldConflict] = []
    /// The numbers of conflicts that can only be decided together.
    var inseparable: [Set<Int>] = []
    /// Comments of theirs for which our text has no line, as within brackets: they go above what the brackets are in.
    var homeless: [String] = []
    /// Those for the first member of a collection behind a dash, which has no line above it: they go above the dash.
    var headComments: [String] = []
    /// The comments that the base and our version have.
    private(set) var known: Set<String> = []

    init(ours: Document, guide: FieldGuide) {
        self.ours = ours
        self.guide = guide
    }

    /// Compares the three versions of a record.
    mutating func compare(base: Document?, theirs: Document) {
        known = Set((base?.comments ?? []) + ours.comments)
        merge(Versions(base: base?.root, ours: ours.root, theirs: theirs.root), member: nil)
        let footer =
            CommentMerge.lines(Versions(base: base?.footer, ours: ours.footer, theirs: theirs.footer)) + homeless
        if footer != ours.footer { add(.setFooter(lines: footer), at: ours.slots.count, changesValue: false) }
    }

    /// Merges a value that both sides have; `member` is where theirs stands.
    mutating func merge(_ node: Versions<Node>, member: (collection: Node, place: Int)?) {
        guard let ours = node.ours, let theirs = node.theirs, !ours.isScalar || !ours.hasSameValue(as: theirs) else {
            return
        }
        if theirs.style == .flow { keepInnerComments(theirs, member) }
        if node.areAll(.mapping) { return mergeMembers(node.map(Members.init), fields(of: node)) }
        if node.areAll(.sequence), mergeEntries(node) { return }
        if ours.hasSameValue(as: theirs) || node.isUnchangedByThem { return keepInnerComments(theirs, member) }
        replace(node, member)
    }

    /// Takes their value for ours, or leaves it to people where we changed it too.
    mutating func replace(_ node: Versions<Node>, _ member: (collection: Node, place: Int)?) {
        guard let ours = node.ours, let theirs = node.theirs else { return }
        let lines = member.map { $0.collection.surroundings(of: $0.place).lines } ?? []
        // Within brackets, and where their lines mean something else, only their value is taken.
        if lines.isEmpty || ours.parent?.collection.style != .block { keepInnerComments(theirs, member) }
        let kind = MergeEdit.Kind.replace(ours: ours.index, theirs: theirs, member: member)
        add(kind, at: ours.index, conflict: node.isUnchangedByUs ? nil : noteConflict(node))
    }

    /// Notes that both sides changed something to different values; the number of the conflict.
    mutating func noteConflict(_ node: Versions<Node>) -> Int {
        let value = node.map { $0.json() }
        conflicts.append(
            FieldConflict(path: FieldPath(path), base: value.base, ours: value.ours, theirs: value.theirs))
        return conflicts.count - 1
    }

    mutating func add(
        _ kind: MergeEdit.Kind, at position: Int, conflict: Int? = nil, changesValue: Bool = true
    ) {
        edits.append(MergeEdit(kind: kind, position: position, conflict: conflict, changesValue: changesValue))
    }

    /// What the schema says of our version.
    mutating func ourNotes() -> FieldNotes {
        let notes = self.notes ?? guide.notes(on: ours, using: &evaluator)
        self.notes = notes
        return notes
    }
}
