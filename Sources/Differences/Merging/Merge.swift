package import Documents
package import Records

/// Merges two versions of a record field by field: our text with their changes, and both sides' comments.
///
/// Entries of lists are matched as in a ``Differ``; lists keep our order. Where both sides changed one field to
/// different values, the lines of that field carry conflict markers. `base` is `nil` where both sides added the record.
/// The same fields come out whichever side is ours. Throws where the text cannot be edited.
package func merge(
    base: Document?, ours: Document, theirs: Document, guide: FieldGuide = .empty,
    markers: ConflictMarkers = ConflictMarkers()
) throws(EditError) -> MergeResult {
    // What cannot be edited cannot be taken over either.
    for document in [base, ours, theirs].compactMap(\.self) { _ = try DocumentEditor(document) }
    var merger = Merger(ours: ours, guide: guide)
    merger.compare(base: base, theirs: theirs)
    let variants = MergeVariants(ours: ours, steps: merger.steps)
    let merged = try variants.text(takingTheirsOf: [])
    // What either side changed has to be there; text that is laid out oddly may have come out otherwise.
    for (side, conflicts) in [(ours, 0), (theirs, merger.conflicts.count)] {
        var check = Merger(ours: merged, guide: guide)
        check.compare(base: base, theirs: side)
        guard check.conflicts.count <= conflicts,
            check.steps.allSatisfy({ $0.conflict != nil || !$0.changesValue })
        else {
            throw EditError("'\(ours.path)' is laid out in a way that cannot be merged field by field")
        }
    }
    guard !merger.conflicts.isEmpty else { return MergeResult(bytes: merged.bytes, conflicts: []) }
    var hunks: [ConflictHunk] = []
    for number in merger.conflicts.indices {
        var hunk = ConflictHunk(merged, try variants.text(takingTheirsOf: [number]), conflicts: [number])
        // Fields that share a line share the markers.
        while let other = hunks.firstIndex(where: { $0.touches(hunk) }) {
            let numbers = hunks.remove(at: other).conflicts.union(hunk.conflicts)
            hunk = ConflictHunk(merged, try variants.text(takingTheirsOf: numbers), conflicts: numbers)
        }
        hunks.append(hunk)
    }
    let bytes = ConflictHunk.text(of: merged, hunks, markers)
    return MergeResult(bytes: bytes, conflicts: merger.conflicts)
}

/// The texts that come of a merge's steps, with each conflict decided for one side.
struct MergeVariants {
    private let ours: Document
    private let steps: [MergeStep]

    init(ours: Document, steps: [MergeStep]) {
        self.ours = ours
        self.steps = steps.enumerated().sorted { a, b in
            (b.element.position, a.element.order, b.offset) < (a.element.position, b.element.order, a.offset)
        }.map(\.element)
    }

    /// The text with some conflicts decided for their side, and the others for ours.
    func text(takingTheirsOf conflicts: Set<Int>) throws(EditError) -> Document {
        var editor = try DocumentEditor(ours)
        for step in steps where step.conflict.map(conflicts.contains) ?? true { try editor.make(step) }
        return editor.document
    }
}
