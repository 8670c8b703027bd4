import Diagnostics
package import Documents
import JSONSchema
package import Records

/// Merges two versions of a record field by field: our text with their changes, and both sides' comments.
///
/// What only one side changed is taken as that side writes it, its order among it; entries of lists are matched by
/// `docs/decisions/0065-one-entry-from-two-sides.md`, lines of texts as git does. Where both sides changed one field to
/// different values, the lines of that field carry conflict markers. `base` is `nil` where both sides added the record.
/// Where a merge of lines is clean and gives the same values, its text is taken: comments stay where git leaves them.
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
    let lines = base.map { LineMerge(Versions(base: $0, ours: ours, theirs: theirs)) }
    let balance = CommentBalance(base: base, ours: ours, theirs: theirs)
    guard !plan.conflicts.isEmpty else {
        if let lines, lines.isClean {
            let result = Documents.read(lines.text(markers), path: ours.path)
            if result.diagnostics.isEmpty, result.document.root.hasSameValue(as: merged.root) {
                return MergeResult(bytes: result.document.bytes, conflicts: [])
            }
        }
        let faults = balance.faults(of: merged)
        return MergeResult(
            bytes: merged.bytes, conflicts: [], comments: CommentConflict(faults, lines, ours, theirs, markers))
    }
    let hunks = try variants.hunks(of: plan.conflicts.count, inseparable: plan.inseparable)
    let faults = balance.faults(
        withOurs: merged, withTheirs: try variants.text(takingTheirsOf: Set(plan.conflicts.indices)))
    return MergeResult(
        bytes: ConflictHunk.text(of: merged, hunks, markers), conflicts: plan.conflicts,
        comments: CommentConflict(faults, lines, ours, theirs, markers))
}

extension CommentConflict {
    /// `nil` where nothing is wrong with any comment, or where lines do not conflict.
    init?(_ comments: [String], _ lines: LineMerge?, _ ours: Document, _ theirs: Document, _ markers: ConflictMarkers) {
        guard !comments.isEmpty, let lines, !lines.isClean else { return nil }
        self.comments = comments
        let canBeRead = [lines.ours, lines.theirs].allSatisfy { side in
            Documents.read(side.flatMap(\.utf8), path: ours.path).diagnostics.isEmpty
        }
        // Lines of both sides may come together to a text that holds a key twice: then all that differs is one conflict.
        bytes =
            canBeRead
            ? lines.text(markers)
            : ConflictHunk.text(of: ours, [ConflictHunk(ours, theirs, conflicts: [])], markers)
    }
}
