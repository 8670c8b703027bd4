extension DocumentEditor {
    /// Replaces the lines above a field or entry of a block collection.
    package mutating func setAbove(_ lines: [String], of place: Int, in collection: Node) throws(EditError) {
        guard let part = waiting.part(place, of: collection), let above = part.above else { return }
        let column = layout.column(part.range.lowerBound)
        let lines = part.followsKeptLines ? lines.drop(while: \.isEmpty) : lines[...]
        let text = ValueWriter.indented(Array(lines), by: column).map { $0 + layout.lineEnd }.joined()
        try splice(above, with: text)
    }

    /// Replaces the comment beside a field or entry of a block collection; `nil` takes it away.
    package mutating func setBeside(_ comment: String?, of place: Int, in collection: Node) throws(EditError) {
        guard let part = waiting.part(place, of: collection), part.commentPlace >= 0 else { return }
        if let old = part.comment, let comment { return try splice(old, with: comment) }
        let end = part.comment?.upperBound ?? part.commentPlace
        try splice(part.commentPlace..<end, with: comment.map { " " + $0 } ?? "")
    }

    /// Replaces a field or entry of a block collection by lines that begin in its column.
    package mutating func setLines(_ lines: [String], of place: Int, in collection: Node) throws(EditError) {
        guard let part = waiting.part(place, of: collection) else { return }
        try splice(part.range, with: joined(lines, column: layout.column(part.range.lowerBound)))
    }

    /// Replaces the lines behind the last value.
    package mutating func setFooter(_ lines: [String]) throws(EditError) {
        let footer = layout.footer
        let needsBreak = footer.lowerBound > 0 && document.bytes[..<footer.lowerBound].last != 0x0A && !lines.isEmpty
        let lines = layout.keepsEmptyLines(document.root) ? lines.drop(while: \.isEmpty) : lines[...]
        let text = lines.map { $0 + layout.lineEnd }.joined()
        try splice(footer, with: (needsBreak ? layout.lineEnd : "") + text)
    }

    /// Gives a scalar the source text of another one that stands on one line, quotes and all.
    package mutating func replace(_ node: Node, withSourceOf other: Node) throws(EditError) {
        try splice(node.range, with: padded(other.source, before: node.range.lowerBound))
    }
}
