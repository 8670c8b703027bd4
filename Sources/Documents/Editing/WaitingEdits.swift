/// Runs of bytes of a text that are to be replaced, in one go.
struct WaitingEdits {
    /// The runs, the last one of the text first, with what is to stand there; none touches the inside of another.
    private var edits: [(range: Range<Int>, text: String)] = []
    /// The parts of the text's block collections, by the slot of the collection.
    private var parts: [Int: [BlockPart]] = [:]

    /// Where the first of the runs begins; `nil` without any.
    var start: Int? { edits.last?.range.lowerBound }

    /// Adds a run; `false` where it overlaps another one. Fast for a run before the others.
    mutating func add(_ range: Range<Int>, _ text: String) -> Bool {
        guard !touches(range) else { return false }
        let place = edits.lastIndex { $0.range.lowerBound >= range.upperBound }.map { $0 + 1 } ?? 0
        edits.insert((range, text), at: place)
        return true
    }

    /// Whether any of the runs lies in a stretch or over a part of it.
    func touches(_ stretch: Range<Int>) -> Bool {
        for (range, _) in edits.reversed() {
            if range.lowerBound >= stretch.upperBound { return false }
            if range.upperBound > stretch.lowerBound || range.lowerBound > stretch.lowerBound { return true }
        }
        return false
    }

    /// The text with all runs replaced; linear.
    func text(of bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
        var next = 0
        for (range, replacement) in edits.reversed() {
            text += bytes[next..<range.lowerBound]
            text += replacement.utf8
            next = range.upperBound
        }
        return text + bytes[next...]
    }

    /// The part of a block collection at a place; `nil` for another collection, or without such a part.
    mutating func part(_ place: Int, of collection: Node) -> BlockPart? {
        let parts = self.parts[collection.index] ?? BlockPart.all(of: collection)
        self.parts[collection.index] = parts
        return parts.indices.contains(place) ? parts[place] : nil
    }
}
