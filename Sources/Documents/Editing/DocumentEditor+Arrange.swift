import Diagnostics

/// Where a field or entry of an arranged collection comes from.
package enum MemberSource: Sendable {
    /// From the collection itself, by its place (from 0).
    case own(Int)
    /// From a collection of another document, by its place there (from 0), with the comments around it.
    case copy(of: Node, place: Int)
    /// No field or entry, but comments that stay where one was removed.
    case comments([String])

    fileprivate var isMember: Bool { if case .comments = self { false } else { true } }
}

extension DocumentEditor {
    /// Gives a collection these fields or entries in this order, in one edit; what is not named is removed.
    ///
    /// Each brings the comments and empty lines above and beside it. Linear in the collection's text.
    package mutating func arrange(_ collection: Node, as sources: [MemberSource]) throws(EditError) {
        guard sources.contains(where: \.isMember) else {
            return try replace(collection, with: collection.kind == .mapping ? .object([]) : .array([]))
        }
        let hasOwn = sources.contains { if case .own = $0 { true } else { false } }
        if collection.style == .block {
            try arrangeBlock(collection, sources)
        } else if hasOwn || isFlow(at: collection) {
            try arrangeFlow(collection, sources.filter(\.isMember))
        } else {
            try fill(collection, sources)
        }
    }

    private mutating func arrangeBlock(_ collection: Node, _ sources: [MemberSource]) throws(EditError) {
        let parts = BlockPart.all(of: collection)
        guard let first = parts.first, let last = parts.last else { return }
        let column = layout.column(first.range.lowerBound)
        var chunks: [String] = []
        var followsKeptLines = true
        for source in sources {
            if case .own(let place) = source {
                let part = parts[place]
                var above = part.above.map(layout.text) ?? ""
                if followsKeptLines, !(place == 0 && chunks.isEmpty) {
                    let lines = Array(Surroundings(part).above.drop(while: \.isEmpty))
                    above = ValueWriter.indented(lines, by: column).map { $0 + layout.lineEnd }.joined()
                }
                let indent = String(repeating: " ", count: column)
                chunks.append(above + indent + layout.text(part.range))
                followsKeptLines = layout.keepsEmptyLines(part.value)
            } else {
                let lines = self.lines(of: source, like: collection, column: column)
                let kept = followsKeptLines ? lines.drop(while: \.isEmpty) : lines[...]
                chunks.append(ValueWriter.indented(Array(kept), by: column).joined(separator: layout.lineEnd))
                followsKeptLines = false
            }
        }
        var text = chunks.joined(separator: layout.lineEnd)
        var start = first.above?.lowerBound ?? first.range.lowerBound
        if first.above == nil {
            // The collection begins behind a dash, where there is no room for a comment above its first member.
            let line = text.drop { $0 == " " }
            if line.first == "#" || line.first?.isNewline == true {
                start = layout.spaceBefore(start)
                text = layout.lineEnd + text
            } else {
                text = String(line)
            }
        }
        var end = last.range.upperBound
        if followsKeptLines {
            // Empty lines behind the collection would fall to the text that now ends it.
            while case let next = layout.nextLine(end), next < document.bytes.count,
                layout.isBlank(next..<layout.endOfLine(next))
            {
                end = layout.endOfLine(next)
            }
        }
        try splice(start..<end, with: text)
    }

    /// The lines of a member of another document, or of comments, from the column of the collection.
    private func lines(of source: MemberSource, like collection: Node, column: Int) -> [String] {
        switch source {
        case .own: return []
        case .comments(let lines): return lines
        case .copy(let other, let place):
            let around = other.surroundings(of: place)
            if !around.lines.isEmpty { return around.above + around.lines }
            guard other.kind == .mapping else {
                return around.above + writer.entry(other.items[place].json(), column: column)
            }
            let (key, value) = other.entries[place]
            return around.above + writer.field(ValueWriter.key(key.text), value.json(), column: column)
        }
    }

    private mutating func arrangeFlow(_ collection: Node, _ members: [MemberSource]) throws(EditError) {
        let index = collection.index
        var node: Node { Node(document: document, index: index) }
        let own = members.compactMap { if case .own(let place) = $0 { place } else { nil } }
        let kept = Set(own)
        for place in elements(of: node).indices.reversed() where !kept.contains(place) {
            try removeInFlow(elements(of: node), at: place)
        }
        let order = own.sorted()
        if own != order { try permute(elements(of: node), own.map { place in order.firstIndex(of: place) ?? 0 }) }
        for (place, member) in members.enumerated() {
            guard case .copy(let other, let otherPlace) = member else { continue }
            if other.kind == .mapping {
                let (key, value) = other.entries[otherPlace]
                let before = place > 0 ? node.entries[place - 1].key.text : nil
                try insert(key.text, value.json(), into: node, after: before)
            } else {
                try insert(other.items[otherPlace].json(), into: node, at: place)
            }
        }
    }

    /// The ranges of the fields or entries of a collection in brackets.
    private func elements(of collection: Node) -> [Range<Int>] {
        collection.kind == .mapping
            ? collection.entries.map { $0.key.range.lowerBound..<$0.value.range.upperBound }
            : collection.items.map(\.range)
    }

    /// Puts the elements into another order, and leaves what stands between their places.
    private mutating func permute(_ elements: [Range<Int>], _ order: [Int]) throws(EditError) {
        guard let first = elements.first, let last = elements.last else { return }
        var text = ""
        for (place, range) in elements.enumerated() {
            text += layout.text(elements[order[place]])
            if place + 1 < elements.count { text += layout.text(range.upperBound..<elements[place + 1].lowerBound) }
        }
        try splice(first.lowerBound..<last.upperBound, with: text)
    }

    /// Writes a collection without members of its own anew in block style, on the lines below its key or dash.
    private mutating func fill(_ collection: Node, _ sources: [MemberSource]) throws(EditError) {
        let lines = sources.flatMap { self.lines(of: $0, like: collection, column: 0) }
        switch collection.host {
        case .root:
            try splice(collection.range, with: lines.joined(separator: layout.lineEnd))
        case .field(_, let key):
            let colon = layout.colonEnd(of: key)
            let indent = collection.kind == .mapping ? 2 : layout.listIndent
            try rewrite(
                collection, head: layout.text(key.range.lowerBound..<colon), from: key.range.lowerBound,
                headEnd: colon, "", ValueWriter.indented(lines, by: indent),
                column: layout.column(key.range.lowerBound))
        case .entry(let list, let place):
            let dash = layout.dashes(of: list)[place]
            let startsOnLine = lines[0].first.map { $0 != "#" } ?? false
            try rewrite(
                collection, head: "-", from: dash, headEnd: dash + 1, startsOnLine ? lines[0] : "",
                ValueWriter.indented(Array(lines.dropFirst(startsOnLine ? 1 : 0)), by: 2),
                column: layout.column(dash))
        }
    }
}
