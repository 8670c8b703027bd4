extension DocumentEditor {
    /// Makes an edit that waits, to be read with others: linear in the text for any number of edits that are made from the
    /// end of the text to its beginning. Where others wait in the stretch that it is about, these are read first.
    ///
    /// `stretch` is what the edit looks at and changes, `nil` for all of the text; the edit replaces one run of bytes of it.
    package mutating func gather(
        within stretch: (inout DocumentEditor) -> Range<Int>?,
        _ edit: (inout DocumentEditor) throws(EditError) -> Void
    ) throws(EditError) {
        if stretch(&self).map(waiting.touches) ?? true { try readWaiting() }
        isGathering = true
        defer { isGathering = false }
        try edit(&self)
    }

    /// What belongs to a field or entry of a block collection.
    package enum Surrounding {
        /// The comments and empty lines above its own lines.
        case above
        /// The comment on its line.
        case beside
        /// Its own lines.
        case lines
    }

    /// The stretch of something of a field or entry, by the slot of its collection; `nil` where there is none.
    package mutating func stretch(of kind: Surrounding, at place: Int, in collection: Int) -> Range<Int>? {
        guard let part = waiting.part(place, of: Node(document: document, index: collection)) else { return nil }
        return switch kind {
        case .above: part.above
        case .beside where part.commentPlace < 0: nil
        case .beside: layout.lineStart(part.range.lowerBound)..<layout.nextLine(part.commentPlace)
        case .lines: part.range
        }
    }

    /// The stretch of a value with its key or dash; `nil` for the whole document.
    package func stretch(ofValueAt slot: Int) -> Range<Int>? {
        let node = Node(document: document, index: slot)
        let (start, collection): (Int, Node)
        switch node.host {
        case .root: return nil
        case .field(let mapping, let key): (start, collection) = (key.range.lowerBound, mapping)
        case .entry(let list, let place):
            let isFlow = list.style == .flow
            (start, collection) = (isFlow ? node.range.lowerBound : layout.dashes(of: list)[place], list)
        }
        return start..<(collection.style == .flow ? node.range.upperBound : layout.end(of: node))
    }
}
