/// Where the comments and empty lines of a YAML text stand, by the slots of the fields and entries that they belong to.
///
/// A field is known by the slot of its key, an entry of a list by its own. A line is the range of a comment in the text,
/// from `#`; an empty range is an empty line.
struct CommentPlaces {
    /// What stands for the whole document where a field or entry is asked for.
    static let document = -1

    /// The lines above a field or entry; of the document: at the beginning of the text.
    var above: [Int: [Range<Int>]] = [:]
    /// The comments on the line of a field or entry, in the order of the text.
    var beside: [Int: [Range<Int>]] = [:]
    /// The lines behind the last field or entry of a collection, that are indented like it.
    var behind: [Int: [Range<Int>]] = [:]
    /// The lines behind the last value.
    var footer: [Range<Int>] = []
    /// The collections in brackets that have a comment inside.
    var commented: Set<Int> = []

    /// Moves what stands above the first field of the document, and speaks of the whole file, to the document: all lines
    /// up to the last empty one, or all where none is empty.
    mutating func takeHeader(from first: Int) {
        guard let lines = above.removeValue(forKey: first) else { return }
        let end = lines.lastIndex(where: \.isEmpty).map { $0 + 1 } ?? lines.count
        above[Self.document] = Array(lines[..<end])
        if end < lines.count { above[first] = Array(lines[end...]) }
    }

    /// Forgets the empty lines between the beginning of a collection and its first field or entry.
    mutating func dropEmptyLines(aboveFirst member: Int) {
        guard let lines = above.removeValue(forKey: member) else { return }
        let rest = Array(lines.drop(while: \.isEmpty))
        if !rest.isEmpty { above[member] = rest }
    }

    /// Forgets the empty lines between the last field or entry of a collection and its closing bracket.
    mutating func dropEmptyLines(behindLast collection: Int) {
        while behind[collection]?.last?.isEmpty == true { behind[collection]?.removeLast() }
    }
}
