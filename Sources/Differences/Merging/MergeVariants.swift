import Documents

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
        try editor.readWaiting()
        return editor.document
    }

    /// The lines of the text with our side of everything that some conflicts are about; what shares a line, or can only be
    /// decided together, is one.
    func hunks(of count: Int, inseparable: [Set<Int>]) throws(EditError) -> [ConflictHunk] {
        let merged = try text(takingTheirsOf: [])
        var hunks: [ConflictHunk] = []
        for number in 0..<count where !hunks.contains(where: { $0.conflicts.contains(number) }) {
            let together = inseparable.first { $0.contains(number) } ?? [number]
            var hunk = ConflictHunk(merged, try text(takingTheirsOf: together), conflicts: together)
            while let other = hunks.firstIndex(where: { $0.touches(hunk) }) {
                let numbers = hunks.remove(at: other).conflicts.union(hunk.conflicts)
                hunk = ConflictHunk(merged, try text(takingTheirsOf: numbers), conflicts: numbers)
            }
            hunks.append(hunk)
        }
        return hunks
    }
}
