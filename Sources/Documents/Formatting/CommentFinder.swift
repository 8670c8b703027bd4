/// Goes through a YAML text beside its tree, and finds which field or entry each comment and empty line belongs to.
struct CommentFinder {
    let document: Document
    let bytes: [UInt8]
    var places = CommentPlaces()
    /// How far the text has been read.
    var i = 0
    /// The field or entry that a comment on the line belongs to.
    var target = CommentPlaces.document
    /// The block collections that ended behind the last value, innermost first, and their columns.
    var ended: [(collection: Int, column: Int)] = []

    /// Finds all comments of a sound document whose lines end with `\n`. Linear in the text.
    static func places(in document: Document) -> CommentPlaces {
        var finder = CommentFinder(document: document, bytes: document.bytes)
        let root = document.slots[0]
        finder.value(0, of: CommentPlaces.document)
        finder.gap(to: document.bytes.count, column: -1) { $0.footer.append($1) }
        if root.kind == .mapping, root.style == .block { finder.places.takeHeader(from: 1) }
        return finder.places
    }

    private func slot(_ index: Int) -> Slot { document.slots[index] }

    /// Goes through a value that belongs to a field or entry.
    private mutating func value(_ index: Int, of member: Int) {
        let collection = slot(index)
        guard collection.style == .block else { return scalarOrFlow(index, of: member) }
        let layout = Layout(document: document)
        let start = Int(collection.start)
        var child = index + 1
        while child < Int(collection.next) {
            let isMapping = collection.kind == .mapping
            let end = isMapping ? Int(slot(child).start) : bytes.count
            gap(to: end, isToDash: !isMapping, column: layout.column(start)) { $0.above[child, default: []].append($1) }
            if child == index + 1 { places.dropEmptyLines(aboveFirst: child) }
            enter(child)
            if isMapping { passScalar(child) }
            let held = isMapping ? Int(slot(child).next) : child
            value(held, of: child)
            child = Int(slot(held).next)
        }
        ended.append((index, layout.column(start)))
    }

    private mutating func enter(_ member: Int) {
        target = member
        ended = []
    }

    /// Goes through a value that does not begin with a line of its own; comments before it belong above its field.
    private mutating func scalarOrFlow(_ index: Int, of member: Int) {
        let slot = slot(index)
        // Where nothing is written, what follows belongs to what follows.
        if slot.start == slot.end { return }
        gap(to: Int(slot.start)) { places, line in
            if !line.isEmpty || member == CommentPlaces.document { places.above[member, default: []].append(line) }
        }
        guard slot.style == .flow else { return passScalar(index) }
        if !Node(document: document, index: index).comments.isEmpty { flow(index, of: member) }
        i = max(i, Int(slot.end))
        enter(member)
    }

    private mutating func passScalar(_ index: Int) {
        let slot = slot(index)
        let start = Int(slot.start)
        i = max(i, Int(slot.end))
        guard slot.style == .literal || slot.style == .folded else { return }
        let layout = Layout(document: document)
        if let comment = layout.commentStart(start..<layout.endOfLine(start)) {
            places.beside[target, default: []].append(trimmed(comment..<layout.endOfLine(start)))
        }
        // The node ends with its last line that is not blank; one without such a line ends with its header.
        i = max(i, layout.endOfLine(start))
        for _ in 0..<blankLines(atEndOf: index) { i = layout.endOfLine(layout.nextLine(i)) }
        guard bytes[start..<min(start + 3, bytes.count)].contains(UInt8(ascii: "+")) else { return }
        while case let next = layout.nextLine(i), next < bytes.count, layout.isBlank(next..<layout.endOfLine(next)) {
            i = layout.endOfLine(next)
        }
    }

    /// How many lines of nothing but spaces a text ends with, empty lines behind them not counted.
    private func blankLines(atEndOf index: Int) -> Int {
        unsafe document.withValue(of: index) { value in
            let text = unsafe value.lastIndex { $0 > 0x20 }
            guard let space = unsafe value.lastIndex(where: { $0 != 0x0A }), space != text else { return 0 }
            let breaks = unsafe value[(text ?? 0)..<space].count { $0 == 0x0A }
            return breaks + (text == nil ? 1 : 0)
        }
    }

    /// Goes through a collection in brackets that has comments inside, and will be written without brackets.
    private mutating func flow(_ index: Int, of member: Int) {
        let slot = slot(index)
        places.commented.insert(index)
        let hasBrackets = bytes[Int(slot.start)] == UInt8(ascii: "[") || bytes[Int(slot.start)] == UInt8(ascii: "{")
        i = max(i, Int(slot.start) + (hasBrackets ? 1 : 0))
        enter(member)
        var child = index + 1
        while child < Int(slot.next) {
            gap(to: Int(self.slot(child).start)) { $0.above[child, default: []].append($1) }
            if child == index + 1 { places.dropEmptyLines(aboveFirst: child) }
            enter(child)
            if slot.kind == .mapping { passScalar(child) }
            let held = slot.kind == .mapping ? Int(self.slot(child).next) : child
            scalarOrFlow(held, of: child)
            child = Int(self.slot(held).next)
        }
        let isEmpty = Int(slot.next) == index + 1
        gap(to: Int(slot.end) - (hasBrackets ? 1 : 0)) { places, line in
            if !isEmpty {
                places.behind[index, default: []].append(line)
            } else if !line.isEmpty {
                places.above[member, default: []].append(line)
            }
        }
        places.dropEmptyLines(behindLast: index)
    }
}
