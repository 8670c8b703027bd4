import Documents

/// One edit of our text that brings something of theirs, or that a conflict may ask for.
///
/// Steps are made from the end of the text to its beginning, so that the slots before one never move.
struct MergeStep {
    /// What is done.
    enum Kind {
        case replace(ours: Int, theirs: Node, theirCollection: Node?, theirPlace: Int)
        case removeField(mapping: Int, place: Int, withAbove: Bool)
        case removeEntry(list: Int, place: Int, withAbove: Bool)
        case insertField(mapping: Int, after: Int?, theirMapping: Node, theirPlace: Int)
        case insertEntry(list: Int, after: Int?, theirList: Node, theirPlace: Int)
        case beside(collection: Int, place: Int, comment: String?)
        case above(collection: Int, place: Int, lines: [String])
        case footer(lines: [String])
    }

    /// What is done.
    let kind: Kind
    /// The slot of our document that it is done at.
    let position: Int
    /// The conflict that it decides for one side; `nil` for what is done in any case.
    var conflict: Int?

    /// Whether it is about a value, not about comments.
    var changesValue: Bool {
        switch kind {
        case .replace, .removeField, .removeEntry, .insertField, .insertEntry: true
        case .beside, .above, .footer: false
        }
    }

    /// Whether the document still has what the step is about; text that is laid out oddly may have come out otherwise.
    func fits(_ document: Document) -> Bool {
        func has(_ kind: Documents.Kind, _ slot: Int, _ place: Int?) -> Bool {
            guard slot < document.slots.count, document.slots[slot].kind == kind else { return false }
            return (place ?? -1) < Int(document.slots[slot].valueStart)
        }
        switch kind {
        case .replace(let ours, _, _, _): return ours < document.slots.count
        case .removeField(let mapping, let place, _): return has(.mapping, mapping, place)
        case .removeEntry(let list, let place, _): return has(.sequence, list, place)
        case .insertField(let mapping, let place, _, _): return has(.mapping, mapping, place)
        case .insertEntry(let list, let place, _, _): return has(.sequence, list, place)
        case .beside(let collection, _, _), .above(let collection, _, _): return collection < document.slots.count
        case .footer: return true
        }
    }

    /// Of several steps at one slot: values, then comments, then what comes before them.
    var order: Int {
        switch kind {
        case .replace, .footer: 0
        case .beside: 1
        case .above: 2
        case .removeField, .removeEntry: 3
        case .insertField, .insertEntry: 4
        }
    }
}

extension DocumentEditor {
    /// Makes one step.
    mutating func make(_ step: MergeStep) throws(EditError) {
        guard step.fits(document) else {
            throw EditError("'\(document.path)' is laid out in a way that cannot be edited field by field")
        }
        func node(_ index: Int) -> Node { Node(document: document, index: index) }
        switch step.kind {
        case .replace(let ours, let theirs, let collection, let place):
            try take(theirs, collection, place, for: node(ours))
        case .removeField(let mapping, let place, let withAbove):
            if withAbove, node(mapping).entries.count > 1 { try setAbove([], of: place, in: node(mapping)) }
            try remove(node(mapping).entries[place].key.text, from: node(mapping))
        case .removeEntry(let list, let place, let withAbove):
            if withAbove, node(list).items.count > 1 { try setAbove([], of: place, in: node(list)) }
            try remove(at: place, from: node(list))
        case .insertField(let mapping, let after, let theirMapping, let theirPlace):
            let ours = node(mapping)
            let name = after.map { ours.entries[$0].key.text }
            let around = theirMapping.surroundings(of: theirPlace)
            if ours.style == .block, !around.lines.isEmpty {
                return try insert(fieldLines: around.above + around.lines, into: ours, after: name)
            }
            let (key, value) = theirMapping.entries[theirPlace]
            try insert(key.text, value.json(), into: ours, after: name)
        case .insertEntry(let list, let after, let theirList, let theirPlace):
            let ours = node(list)
            let place = after.map { $0 + 1 } ?? 0
            let around = theirList.surroundings(of: theirPlace)
            if ours.style == .block, !around.lines.isEmpty {
                return try insert(entryLines: around.above + around.lines, into: ours, at: place)
            }
            try insert(theirList.items[theirPlace].json(), into: ours, at: place)
        case .beside(let collection, let place, let comment):
            try setBeside(comment, of: place, in: node(collection))
        case .above(let collection, let place, let lines):
            try setAbove(lines, of: place, in: node(collection))
        case .footer(let lines):
            try setFooter(lines)
        }
    }

    /// Gives one of our values the content of theirs: as it is written there, where it fits.
    private mutating func take(
        _ theirs: Node, _ collection: Node?, _ place: Int, for ours: Node
    ) throws(EditError) {
        guard let collection, collection.style == .block, let (parent, at) = ours.parent, parent.style == .block else {
            return try replace(ours, with: theirs.json())
        }
        if ours.isOneLine, theirs.isOneLine { return try replace(ours, withSourceOf: theirs) }
        // Their lines with their comment; a step of its own then settles the comment.
        let lines = collection.surroundings(of: place).lines
        if lines.isEmpty { return try replace(ours, with: theirs.json()) }
        try setLines(lines, of: at, in: parent)
    }
}

extension Node {
    /// Whether it is a scalar that is written on one line, and not empty.
    fileprivate var isOneLine: Bool {
        isScalar && style != .literal && style != .folded && !range.isEmpty && !source.contains("\n")
    }
}
