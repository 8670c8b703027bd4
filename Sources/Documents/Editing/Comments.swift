extension Document {
    /// All comments, from `#` to the ends of their lines, in the order of the text. Linear in the text.
    package var comments: [String] { comments(in: 0..<bytes.count, slots.indices) }

    fileprivate func comments(in range: Range<Int>, _ values: Range<Int>) -> [String] {
        guard !path.hasSuffix(".json") else { return [] }
        var comments: [String] = []
        var start = range.lowerBound
        // What lies between scalars is punctuation, space and comments.
        func search(to end: Int) {
            var i = start
            while i < end {
                guard bytes[i] == UInt8(ascii: "#") else {
                    i += 1
                    continue
                }
                let end = min(Layout(document: self).endOfLine(i), end)
                comments.append(Layout(document: self).text(i..<end))
                i = end
            }
        }
        for index in values {
            let node = Node(document: self, index: index)
            guard node.isScalar else { continue }
            search(to: node.range.lowerBound)
            start = max(start, node.range.upperBound)
            guard node.style == .literal || node.style == .folded else { continue }
            let header = node.range.lowerBound..<Layout(document: self).endOfLine(node.range.lowerBound)
            comments += [Layout(document: self).comment(header)].compactMap(\.self)
        }
        search(to: range.upperBound)
        return comments
    }
}

extension Node {
    /// The comments inside of a collection, from `#` to the ends of their lines; none of a scalar.
    package var comments: [String] {
        isScalar ? [] : document.comments(in: range, index..<Int(slot.next))
    }

    /// The comments from the key or dash of a field or entry to its end: beside it and inside of it.
    package func comments(of place: Int) -> [String] {
        let (key, value): (Node?, Node) = kind == .mapping ? entries[place] : (nil, items[place])
        guard let part = BlockPart(self, place) else { return value.comments }
        return document.comments(in: part.range, (key ?? value).index..<Int(value.slot.next))
    }
}
