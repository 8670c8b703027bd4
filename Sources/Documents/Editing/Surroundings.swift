/// What stands around a field or an entry of a block collection: the lines above it and the comment beside it.
///
/// Merges carry these over; to the values they mean nothing.
package struct Surroundings: Sendable, Equatable {
    /// The comments and empty lines between the value before it and its own line, without indentation.
    package var above: [String] = []
    /// The comment on its line, or on the line of its key where the value begins below; with its `#`.
    package var beside: String?
    /// Its own lines as they stand, without the indentation of the first; empty where they would mean something else in
    /// another place.
    package var lines: [String] = []
    /// Whether there is a line above it that is its own: none above the first member of a collection behind a dash.
    package var hasLineAbove = true

    /// Nothing around nothing.
    package init() {}
}

extension Node {
    /// What stands around each of this block collection's fields or entries; empty for a flow collection and in JSON.
    package var surroundings: [Surroundings] { BlockPart.all(of: self).map(Surroundings.init) }

    /// What stands around one of them; nothing in a flow collection and in JSON.
    package func surroundings(of place: Int) -> Surroundings {
        BlockPart(self, place).map(Surroundings.init) ?? Surroundings()
    }
}

extension Surroundings {
    init(_ part: BlockPart) {
        above = part.above.map { part.layout.lines($0, column: .max) } ?? []
        hasLineAbove = part.above != nil
        beside = part.comment.map { part.layout.text($0) }
        if !part.layout.keepsEmptyLines(part.value) {
            lines = part.layout.lines(part.range, column: part.layout.column(part.range.lowerBound))
        }
    }
}

extension Document {
    /// The comments and empty lines behind the last value.
    package var footer: [String] {
        let layout = Layout(document: self)
        return layout.lines(layout.footer, column: .max)
    }
}

/// One field or entry of a block collection in the text.
struct BlockPart {
    let layout: Layout
    /// The value.
    let value: Node
    /// From its key or dash to the end of its last line.
    let range: Range<Int>
    /// The lines between what comes before and its own; `nil` where it does not begin its line.
    let above: Range<Int>?
    /// The comment beside it, and the space before that.
    let comment: Range<Int>?
    /// Where a comment beside it goes.
    let commentPlace: Int
    /// Whether empty lines just above it would belong to the text before it.
    let followsKeptLines: Bool

    /// One part of a block collection; `nil` for another collection, or without such a part.
    init?(_ collection: Node, _ place: Int) {
        let heads = Self.heads(of: collection)
        guard heads.indices.contains(place) else { return nil }
        self.init(collection, heads, place)
    }

    /// All parts of a block collection; linear in its text.
    static func all(of collection: Node) -> [BlockPart] {
        let heads = heads(of: collection)
        return heads.indices.map { BlockPart(collection, heads, $0) }
    }

    /// Where the parts begin, with their keys, if they have some, and their values; empty for a flow collection.
    private static func heads(of collection: Node) -> [(start: Int, key: Node?, value: Node)] {
        guard collection.style == .block else { return [] }
        if collection.kind == .mapping { return collection.entries.map { ($0.range.lowerBound, $0, $1) } }
        let dashes = Layout(document: collection.document).dashes(of: collection)
        return zip(dashes, collection.items).map { ($0, nil, $1) }
    }

    private init(_ collection: Node, _ heads: [(start: Int, key: Node?, value: Node)], _ place: Int) {
        let layout = Layout(document: collection.document)
        let (start, key, value) = heads[place]
        self.layout = layout
        self.value = value
        range = start..<layout.end(of: value)
        followsKeptLines = place > 0 && layout.keepsEmptyLines(heads[place - 1].value)
        let line = layout.lineStart(range.lowerBound)
        if layout.isBlank(line..<range.lowerBound) {
            let before: Int =
                if place > 0 {
                    layout.nextLine(layout.end(of: heads[place - 1].value))
                } else {
                    switch collection.host {
                    case .root: layout.lineStart(0)
                    case .field(_, let key): layout.nextLine(key.range.upperBound)
                    case .entry(let list, let place): layout.nextLine(layout.dashes(of: list)[place])
                    }
                }
            above = min(before, line)..<line
        } else {
            above = nil
        }
        let isOneLine = value.isScalar && value.style != .literal && value.style != .folded
        let head = key.map(layout.colonEnd) ?? range.lowerBound + 1
        let isBelow = value.range.lowerBound > layout.endOfLine(range.lowerBound)
        // A mapping behind a dash has the comments of its own first field.
        let hasNone = key == nil && !value.isScalar && !isBelow && value.style == .block
        let from: Int =
            isBelow ? head : isOneLine || value.style == .flow ? value.range.upperBound : value.range.lowerBound
        let end = layout.endOfLine(from)
        let mark = hasNone ? nil : layout.commentStart(from..<end)
        comment = mark.map { $0..<end }
        commentPlace = hasNone ? -1 : mark.map { layout.spaceBefore($0) } ?? end
    }
}

extension Layout {
    /// The lines behind the last value.
    var footer: Range<Int> { nextLine(end(of: document.root))..<document.bytes.count }

    /// Whole lines of a stretch, each without at most `column` spaces at its beginning.
    func lines(_ range: Range<Int>, column: Int) -> [String] {
        guard !range.isEmpty else { return [] }
        let text = self.text(range).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let whole = document.bytes[range.upperBound - 1] == 0x0A ? text.dropLast() : text[...]
        return whole.map { line in
            let space = min(line.prefix { $0 == " " }.utf8.count, column)
            return String(line.dropFirst(space))
        }
    }

    /// Where a comment begins in the rest of a line behind a value.
    func commentStart(_ range: Range<Int>) -> Int? {
        range.first { document.bytes[$0] == UInt8(ascii: "#") && ($0 == 0 || isBlank($0 - 1..<$0)) }
    }

    /// The first of the spaces before a place.
    func spaceBefore(_ offset: Int) -> Int {
        var i = offset
        while i > 0, document.bytes[i - 1] == 0x20 || document.bytes[i - 1] == 0x09 { i -= 1 }
        return i
    }
}
