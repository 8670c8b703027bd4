import Documents

/// The members of a collection in one version: the fields of a mapping or the entries of a list, by their places.
struct Members {
    /// The collection.
    let collection: Node
    /// The keys of fields; empty for a list.
    let keys: [String]
    /// The values.
    let values: [Node]
    /// The first slot of each: of a field its key.
    let starts: [Int]
    /// The lines and comments around each; empty for a flow collection.
    let surroundings: [Surroundings]

    init(_ node: Node) {
        collection = node
        let entries = node.entries
        keys = entries.map(\.key.text)
        values = node.kind == .mapping ? entries.map(\.value) : node.items
        starts = node.kind == .mapping ? entries.map(\.key.index) : values.map(\.index)
        surroundings = node.surroundings
    }

    /// Whether a comment may stand beside one of them: an entry that begins with its own first field has no line for it.
    func hasPlaceBeside(_ place: Int) -> Bool {
        starts[place] != values[place].index || values[place].style != .block || around(place).beside != nil
    }

    /// What stands around one of them.
    func around(_ place: Int) -> Surroundings { surroundings.isEmpty ? Surroundings() : surroundings[place] }
}

extension Surroundings {
    /// The comments among them.
    var comments: [String] { above.filter { $0.hasPrefix("#") } + [beside].compactMap(\.self) }

    /// Its own lines with another comment behind the first, or with none.
    func lines(withCommentBeside comment: String?) -> [String] {
        guard var first = lines.first else { return [] }
        if let beside, first.hasSuffix(beside) {
            first = String(first.dropLast(beside.count))
            while first.last == " " { first.removeLast() }
        } else if beside != nil {
            return lines
        }
        return [first + (comment.map { " " + $0 } ?? "")] + lines.dropFirst()
    }
}
