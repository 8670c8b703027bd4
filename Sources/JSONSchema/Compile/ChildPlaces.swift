import Documents

/// Where the children of a collection stand, so that thousands of references into it are followed without a search for each.
enum ChildPlaces {
    /// Of a mapping the values by their keys.
    case named([String: Int])
    /// Of a list the items.
    case numbered([Int])

    /// Finds the children of a collection; linear in their number.
    init(_ node: Node) {
        if node.kind == .sequence {
            self = .numbered(node.items.map(\.index))
        } else {
            self = .named(
                Dictionary(node.entries.map { ($0.key.text, $0.value.index) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The place of the child that a part of a JSON Pointer names; `nil` where there is none.
    subscript(part: String) -> Int? {
        switch self {
        case .named(let places): return places[part]
        case .numbered(let places):
            // RFC 6901, section 4: digits without leading zeros.
            guard let number = Int(part), "\(number)" == part, places.indices.contains(number) else { return nil }
            return places[number]
        }
    }
}
