import Diagnostics

extension DocumentEditor {
    /// Takes an element out of brackets, with its comma and the comment behind it; other comments stay.
    mutating func removeInFlow(_ elements: [Range<Int>], at place: Int) throws(EditError) {
        let element = elements[place]
        let comma = layout.comma(after: element.upperBound)
        if elements.indices.contains(place + 1), let comma {
            let next = elements[place + 1].lowerBound
            if layout.isOneLine(comma + 1..<next) { return try splice(element.lowerBound..<next, with: "") }
            return try splice(wholeLines(element.lowerBound, layout.endOfComment(comma + 1)), with: "")
        }
        let end = layout.endOfComment(comma.map { $0 + 1 } ?? element.upperBound)
        guard place > 0, let before = layout.comma(after: elements[place - 1].upperBound) else {
            return try splice(wholeLines(element.lowerBound, end), with: "")
        }
        if layout.isOneLine(before + 1..<element.lowerBound) {
            return try splice(elements[place - 1].upperBound..<end, with: "")
        }
        // The comma before it goes too, and what stands between both stays.
        let last = wholeLines(element.lowerBound, end)
        try splice(before..<last.upperBound, with: layout.text(before + 1..<last.lowerBound))
    }

    /// A stretch, with the whole of its lines where nothing else stands on them.
    private func wholeLines(_ start: Int, _ end: Int) -> Range<Int> {
        let line = layout.lineStart(start)
        guard line > 0, layout.isBlank(line..<start), end == layout.endOfLine(end), layout.nextLine(end) > end else {
            return start..<end
        }
        return line..<layout.nextLine(end)
    }
}

extension Layout {
    /// The place of the comma that follows, before which nothing but space and comments stand; `nil` where none does.
    fileprivate func comma(after offset: Int) -> Int? {
        var i = offset
        while i < document.bytes.count {
            if document.bytes[i] == UInt8(ascii: ",") { return i }
            if document.bytes[i] == UInt8(ascii: "#") {
                i = nextLine(i)
            } else if isBlank(i..<i + 1) {
                i += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// The end of the comment that follows on the same line; the offset itself where none does.
    fileprivate func endOfComment(_ offset: Int) -> Int {
        let end = endOfLine(offset)
        let rest = document.bytes[offset..<end].drop { $0 == 0x20 || $0 == 0x09 }
        return rest.isEmpty || rest.first == UInt8(ascii: "#") ? end : offset
    }

    /// Whether a stretch is nothing but spaces on one line.
    fileprivate func isOneLine(_ range: Range<Int>) -> Bool {
        isBlank(range) && !document.bytes[range].contains(0x0A)
    }
}
