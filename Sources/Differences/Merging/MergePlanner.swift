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
    /// The comments that only our version has, and those that only theirs has.
    private var new: (ours: Set<String>, theirs: Set<String>) = ([], [])

    init(ours: Document, guide: FieldGuide) {
        self.ours = ours
        self.guide = guide
    }

    /// Compares the three versions of a record.
    mutating func compare(base: Document?, theirs: Document) {
        let comments = Versions(base: base, ours: ours, theirs: theirs).map { Set($0.comments) }
        known = comments.base.orEmpty.union(comments.ours.orEmpty)
        let others = comments.base.orEmpty.union(comments.theirs.orEmpty)
        new = (comments.ours.orEmpty.subtracting(others), comments.theirs.orEmpty.subtracting(known))
        merge(Versions(base: base?.root, ours: ours.root, theirs: theirs.root), member: nil)
        let footer =
            CommentMerge.lines(Versions(base: base?.footer, ours: ours.footer, theirs: theirs.footer)) + homeless
        if footer != ours.footer { add(.setFooter(lines: footer), at: ours.slots.count, changesValue: false) }
    }

    /// Whether a comment among ours is in neither of the other versions. They are looked for only where there is one at all.
    func hasNewOfOurs(_ found: @autoclosure () -> [String]) -> Bool {
        !new.ours.isEmpty && found().contains(where: new.ours.contains)
    }

    /// Whether a comment among theirs is in neither of the other versions.
    func hasNewOfTheirs(_ found: @autoclosure () -> [String]) -> Bool {
        !new.theirs.isEmpty && found().contains(where: new.theirs.contains)
    }

    /// Merges a value that both sides have; `member` is where theirs stands. The number of the conflict about the whole value.
    @discardableResult
    mutating func merge(_ node: Versions<Node>, member: (collection: Node, place: Int)?) -> Int? {
        guard let ours = node.ours, let theirs = node.theirs, !ours.isScalar || !ours.hasSameValue(as: theirs) else {
            return nil
        }
        if theirs.style == .flow { keepInnerComments(theirs, member) }
        if node.areAll(.mapping) {
            mergeMembers(node.map(Members.init), fields(of: node), areNamed: true)
            return nil
        }
        if node.areAll(.sequence), mergeEntries(node) { return nil }
        let isSame = ours.hasSameValue(as: theirs)
        // What we replaced as a whole may have a new comment of theirs inside: nobody can say where it belongs now.
        let isContested = node.base != nil && theirs.style == .block && hasNewOfTheirs(theirs.comments)
        if isSame || node.isUnchangedByThem && !isContested {
            keepInnerComments(theirs, member)
            return nil
        }
        return replace(node, member)
    }

    /// Takes their value for ours, or leaves it to people where we changed it too; the number of the conflict.
    @discardableResult
    mutating func replace(_ node: Versions<Node>, _ member: (collection: Node, place: Int)?) -> Int? {
        guard let ours = node.ours, let theirs = node.theirs else { return nil }
        let lines = member.map { $0.collection.surroundings(of: $0.place).lines } ?? []
        // Within brackets, and where their lines mean something else, only their value is taken.
        if lines.isEmpty || ours.parent?.collection.style != .block { keepInnerComments(theirs, member) }
        let kind = MergeEdit.Kind.replace(ours: ours.index, theirs: theirs, member: member)
        let conflict = node.isUnchangedByUs && !hasNewOfOurs(ours.comments) ? nil : noteConflict(node.map { $0.json() })
        add(kind, at: ours.index, conflict: conflict)
        return conflict
    }

    /// Notes that both sides changed what the path names, each in its way; the number of the conflict.
    mutating func noteConflict(_ value: Versions<JSONValue>) -> Int {
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
