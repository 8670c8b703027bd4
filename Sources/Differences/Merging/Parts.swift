import Documents

/// The fields or entries of a collection in one version, by their places.
struct Parts {
    /// The slot of the collection.
    let collection: Int
    /// The values.
    let values: [Node]
    /// The first slot of each: of a field its key.
    let starts: [Int]
    /// The lines and comments around each; empty for a flow collection.
    let surroundings: [Surroundings]

    init(_ node: Node) {
        collection = node.index
        let entries = node.entries
        values = node.kind == .mapping ? entries.map(\.value) : node.items
        starts = node.kind == .mapping ? entries.map(\.key.index) : values.map(\.index)
        surroundings = node.surroundings
    }

    /// Whether a comment may stand beside one of them: an entry that begins with its own first field has no line for it.
    func hasPlaceBeside(_ place: Int) -> Bool { starts[place] != values[place].index || values[place].style != .block }

    /// What stands around one of them.
    func around(_ place: Int) -> Surroundings { surroundings.isEmpty ? Surroundings() : surroundings[place] }
}

extension Surroundings {
    /// The comments among them.
    var comments: [String] { above.filter { $0.hasPrefix("#") } + [beside].compactMap(\.self) }
}
