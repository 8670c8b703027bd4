/// Writes a YAML document in the layout of records (docs/decisions/0115).
///
/// Two spaces for each level, lists under a key indented by two, fields in the schema's order, quotes only where they are
/// needed, texts beyond 100 columns folded, comments and single empty lines where they stood.
struct YAMLFormatter {
    let document: Document
    let order: FieldOrder
    private let places: CommentPlaces
    var out: [UInt8] = []
    /// How long `out` was behind a text that the empty lines behind it would belong to.
    private var keptEnd = -1

    /// Begins to write a sound document whose lines end with `\n`.
    init(_ document: Document, _ order: @escaping FieldOrder) {
        self.document = document
        self.order = order
        places = CommentFinder.places(in: document)
        out.reserveCapacity(document.bytes.count + 64)
    }

    /// The whole text.
    mutating func text() -> [UInt8] {
        lines(places.above[CommentPlaces.document], column: 0, isFirst: true)
        let root = document.root
        if isInBlock(0, at: 0) {
            for comment in places.beside[CommentPlaces.document] ?? [] { line(comment, column: 0) }
            members(of: root, column: 0)
        } else {
            besideValue(of: CommentPlaces.document, column: 0)
            scalarOrFlow(0, of: CommentPlaces.document, at: 0, column: 0)
        }
        var footer = places.footer
        while footer.last?.isEmpty == true { footer.removeLast() }
        lines(footer, column: 0)
        return out
    }

    // MARK: - Collections

    /// Writes the fields or entries of a collection on lines of their own; the first where the line stands, if it has begun.
    private mutating func members(of collection: Node, column: Int, isOnLine: Bool = false) {
        let isMapping = collection.kind == .mapping
        for (place, member) in members(of: collection).enumerated() {
            lines(places.above[member], column: column, isFirst: place == 0)
            besideValue(of: member, column: column)
            if place > 0 || !isOnLine { space(column) }
            let start = out.count
            if isMapping { key(member) }
            out.append(isMapping ? UInt8(ascii: ":") : UInt8(ascii: "-"))
            let width = out[start...].count(where: BlockText.isCharacter)
            value(
                isMapping ? Int(document.slots[member].next) : member, of: member, at: column + width + 1,
                column: column, isEntry: !isMapping)
        }
        lines(places.behind[collection.index], column: column)
    }

    /// The slots of the keys, in the schema's order, or of the entries.
    private func members(of collection: Node) -> [Int] {
        collection.kind == .mapping ? collection.keys(in: order) : collection.items.map(\.index)
    }

    /// Writes what follows a key or dash in a column, up to the end of its last line.
    private mutating func value(_ index: Int, of member: Int, at start: Int, column: Int, isEntry: Bool) {
        guard isInBlock(index, at: start) else {
            return scalarOrFlow(index, of: member, at: start, column: column)
        }
        let collection = Node(document: document, index: index)
        let comment = places.beside[member]?.last
        let hasLinesAbove = members(of: collection).first.map { first in
            places.above[first]?.contains { !$0.isEmpty } == true || (places.beside[first]?.count ?? 0) > 1
        }
        if isEntry, comment == nil, hasLinesAbove != true {
            out.append(UInt8(ascii: " "))
            return members(of: collection, column: column + 2, isOnLine: true)
        }
        endLine(comment)
        members(of: collection, column: column + 2)
    }

    /// Whether a value is written over several lines: a block collection, or one in brackets that has comments inside or
    /// does not fit on its line.
    private func isInBlock(_ index: Int, at start: Int) -> Bool {
        let slot = document.slots[index]
        guard slot.kind == .mapping || slot.kind == .sequence, slot.valueStart > 0 else { return false }
        if slot.style == .block || places.commented.contains(index) { return true }
        var text: [UInt8] = []
        flow(index, into: &text)
        return start + text.count(where: BlockText.isCharacter) > YAMLScalar.width
    }

    private mutating func scalarOrFlow(_ index: Int, of member: Int, at start: Int, column: Int) {
        let comment = places.beside[member]?.last
        let slot = document.slots[index]
        var text: [UInt8] = []
        if slot.style == .flow {
            flow(index, into: &text)
        } else if let block = write(index, at: start, indent: column + 2, into: &text) {
            if !out.isEmpty, out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: " ")) }
            out += block.header.utf8
            endLine(comment)
            for line in block.lines {
                if !line.isEmpty { space(column + 2) }
                out += line
                out.append(UInt8(ascii: "\n"))
            }
            if block.keepsEmptyLines { keptEnd = out.count }
            return
        }
        if !text.isEmpty, !out.isEmpty, out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: " ")) }
        out += text
        endLine(comment)
    }

    // MARK: - Lines and comments

    /// Ends a line, with a comment behind one space.
    private mutating func endLine(_ comment: Range<Int>?) {
        if let comment {
            if !out.isEmpty, out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: " ")) }
            out += document.bytes[comment]
        }
        out.append(UInt8(ascii: "\n"))
    }

    /// Writes comments and empty lines: one empty line where several stood, none at the beginning of a collection, and none
    /// that would belong to the text before it.
    private mutating func lines(_ lines: [Range<Int>]?, column: Int, isFirst: Bool = false) {
        var mayBeEmpty = !isFirst && !out.isEmpty && keptEnd != out.count
        for comment in lines ?? [] {
            if comment.isEmpty, !mayBeEmpty { continue }
            if comment.isEmpty { out.append(UInt8(ascii: "\n")) } else { line(comment, column: column) }
            mayBeEmpty = !comment.isEmpty
        }
    }

    /// Writes all but the last of several comments beside a field or entry above it, since a line has room for one.
    private mutating func besideValue(of member: Int, column: Int) {
        for comment in places.beside[member]?.dropLast() ?? [] { line(comment, column: column) }
    }

    private mutating func line(_ comment: Range<Int>, column: Int) {
        space(column)
        out += document.bytes[comment]
        out.append(UInt8(ascii: "\n"))
    }

    private mutating func space(_ count: Int) { out += repeatElement(UInt8(ascii: " "), count: count) }
}
