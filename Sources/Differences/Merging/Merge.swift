import Diagnostics
package import Documents
package import Records

/// Merges two versions of a record field by field: our text with their changes, and both sides' comments.
///
/// What only one side changed is taken as that side writes it, its order among it; entries of lists are matched by
/// `docs/decisions/0065-one-entry-from-two-sides.md`, lines of texts as git does. Where both sides changed one field to
/// different values, the lines of that field carry conflict markers. `base` is `nil` where both sides added the record.
/// The same values come out whichever side is ours; where both sides changed a comment, both stay, ours first.
/// Throws where the text cannot be edited.
package func merge(
    base: Document?, ours: Document, theirs: Document, guide: FieldGuide = .empty,
    markers: ConflictMarkers = ConflictMarkers()
) throws(EditError) -> MergeResult {
    if ours.bytes == theirs.bytes || theirs.bytes == base?.bytes {
        return MergeResult(bytes: ours.bytes, conflicts: [])
    }
    if ours.bytes == base?.bytes { return MergeResult(bytes: theirs.bytes, conflicts: []) }
    // What cannot be edited cannot be taken over either.
    for document in [base, ours, theirs].compactMap(\.self) { _ = try DocumentEditor(document) }
    var plan = MergePlanner(ours: ours, guide: guide)
    plan.compare(base: base, theirs: theirs)
    let variants = MergeVariants(ours: ours, edits: plan.edits)
    let merged = try variants.text(takingTheirsOf: [])
    // What either side changed has to be there; text that is laid out oddly may have come out otherwise.
    for (side, conflicts) in [(ours, 0), (theirs, plan.conflicts.count)] {
        var check = MergePlanner(ours: merged, guide: guide)
        check.compare(base: base, theirs: side)
        guard check.conflicts.count <= conflicts,
            check.edits.allSatisfy({ $0.conflict != nil || !$0.changesValue })
        else {
            let path = ours.path
            throw EditError(
                Text(
                    en: "'\(path)' is laid out in a way that cannot be merged field by field",
                    fi: "tiedosto '\(path)' on aseteltu niin, ettei sitä voi yhdistää kenttä kentältä",
                    sv: "'\(path)' är uppställd så att den inte kan slås ihop fält för fält"))
        }
    }
    guard !plan.conflicts.isEmpty else { return MergeResult(bytes: merged.bytes, conflicts: []) }
    var hunks: [ConflictHunk] = []
    for number in plan.conflicts.indices where !hunks.contains(where: { $0.conflicts.contains(number) }) {
        let together = plan.inseparable.first { $0.contains(number) } ?? [number]
        var hunk = ConflictHunk(merged, try variants.text(takingTheirsOf: together), conflicts: together)
        // Fields that share a line share the markers.
        while let other = hunks.firstIndex(where: { $0.touches(hunk) }) {
            let numbers = hunks.remove(at: other).conflicts.union(hunk.conflicts)
            hunk = ConflictHunk(merged, try variants.text(takingTheirsOf: numbers), conflicts: numbers)
        }
        hunks.append(hunk)
    }
    let bytes = ConflictHunk.text(of: merged, hunks, markers)
    return MergeResult(bytes: bytes, conflicts: plan.conflicts)
}

/// The texts that come of a merge's edits, with each conflict decided for one side.
struct MergeVariants {
    private let ours: Document
    private let edits: [MergeEdit]

    init(ours: Document, edits: [MergeEdit]) {
        self.ours = ours
        self.edits = edits.enumerated().sorted { a, b in
            (b.element.position, a.element.order, a.offset) < (a.element.position, b.element.order, b.offset)
        }.map(\.element)
    }

    /// The text with some conflicts decided for their side, and the others for ours.
    func text(takingTheirsOf conflicts: Set<Int>) throws(EditError) -> Document {
        var editor = try DocumentEditor(ours)
        for edit in edits where edit.conflict.map(conflicts.contains) ?? true {
            try editor.make(edit, takingTheirsOf: conflicts)
        }
        return editor.document
    }
}
