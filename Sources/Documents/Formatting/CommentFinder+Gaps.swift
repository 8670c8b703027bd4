// What stands between values: comments, empty lines and punctuation.

extension CommentFinder {
    /// A comment without the spaces behind it.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return range.lowerBound..<end
    }

    /// Goes to a place, or behind the next dash, and hands out the comments and empty lines on the way.
    ///
    /// Those on the line of the value before belong beside it. Of the others those that are indented deeper than `column`
    /// belong to the collections that have just ended; the rest is given to `add`.
    mutating func gap(
        to end: Int, isToDash: Bool = false, column: @autoclosure () -> Int = .max,
        add: (inout CommentPlaces, Range<Int>) -> Void
    ) {
        var isBesideValue = i > 0 && bytes[i - 1] != 0x0A
        var isEmptyLine = !isBesideValue
        var hasEmptyLine = false
        var lineStart = i
        while i < end {
            switch bytes[i] {
            case 0x0A:
                if isEmptyLine { hasEmptyLine = true }
                isEmptyLine = true
                isBesideValue = false
                lineStart = i + 1
            case 0x20, 0x09, 0x0D: break
            case UInt8(ascii: "#"):
                let lineEnd = Layout(document: document).endOfLine(i)
                let comment = trimmed(i..<lineEnd)
                if isBesideValue {
                    places.beside[target, default: []].append(comment)
                } else {
                    let collection = ended.isEmpty ? nil : endedCollection(for: i - lineStart, outer: column())
                    for line in (hasEmptyLine ? [0..<0] : []) + [comment] {
                        if let collection {
                            places.behind[collection, default: []].append(line)
                        } else {
                            add(&places, line)
                        }
                    }
                    hasEmptyLine = false
                }
                isEmptyLine = false
                i = lineEnd
                continue
            case UInt8(ascii: "-") where isToDash && !isMarker(i):
                if hasEmptyLine { add(&places, 0..<0) }
                i += 1
                return
            default:
                isBesideValue = true
                isEmptyLine = false
            }
            i += 1
        }
        if hasEmptyLine { add(&places, 0..<0) }
    }

    /// The innermost of the collections that have just ended that a comment in a column belongs to, since it is indented
    /// deeper than what that one lies in; `nil` where it belongs to what follows, as do all that come behind it.
    private mutating func endedCollection(for column: Int, outer: Int) -> Int? {
        while let first = ended.first {
            let around = ended.count > 1 ? ended[1].column : outer
            if column > around { return first.collection }
            ended.removeFirst()
        }
        return nil
    }

    /// Whether a line `---` begins here.
    private func isMarker(_ place: Int) -> Bool {
        (place == 0 || bytes[place - 1] == 0x0A) && bytes[place...].starts(with: [0x2D, 0x2D, 0x2D])
    }
}
