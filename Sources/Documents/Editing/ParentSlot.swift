/// What a value hangs on: a key, a dash, or nothing.
enum ParentSlot {
    /// The value is the whole document.
    case root
    /// The value of a mapping's key.
    case field(mapping: Node, key: Node)
    /// An entry of a list, by its place.
    case entry(list: Node, place: Int)

    /// The collection that the value lies in.
    var collection: Node? {
        switch self {
        case .root: nil
        case .field(let mapping, _): mapping
        case .entry(let list, _): list
        }
    }
}

extension Node {
    /// What this value hangs on; linear in what lies on the way from the root.
    var host: ParentSlot {
        var host = ParentSlot.root
        var node = document.root
        descend: while node.index != index {
            for (key, value) in node.entries where value.index <= index && index < Int(value.slot.next) {
                host = .field(mapping: node, key: key)
                node = value
                continue descend
            }
            for (place, item) in node.items.enumerated() where index < Int(item.slot.next) {
                host = .entry(list: node, place: place)
                node = item
                continue descend
            }
            preconditionFailure("a value was sought in a document that it does not belong to")
        }
        return host
    }
}

extension Node {
    /// The collection that this value lies in, and its place there (from 0); `nil` for the whole document.
    package var parent: (collection: Node, place: Int)? {
        switch host {
        case .root: nil
        case .entry(let list, let place): (list, place)
        case .field(let mapping, let key):
            (mapping, mapping.entries.firstIndex { $0.key.index == key.index } ?? 0)
        }
    }
}
