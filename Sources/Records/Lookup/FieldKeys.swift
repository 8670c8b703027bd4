package import Documents

/// The keys that lead from a record to a field, whatever entries of lists lie between: `review`, then `verdict`.
package struct FieldKeys: Sendable, Hashable {
    /// Their names, from the record inwards.
    package let names: [String]

    /// Takes names of keys.
    package init(_ names: [String]) { self.names = names }

    /// The keys that lead to a value of a record; linear in the values before it.
    package init(to value: Node) {
        var names: [String] = []
        var node = value.document.root
        while node.index != value.index {
            if node.kind == .mapping, let entry = node.entries.last(where: { $0.value.index <= value.index }) {
                names.append(entry.key.text)
                node = entry.value
            } else if let item = node.items.last(where: { $0.index <= value.index }) {
                node = item
            } else {
                break
            }
        }
        self.names = names
    }

    /// As people write them: `review.verdict`.
    package var text: String { names.joined(separator: ".") }

    /// The values that stand there, each item of a list apart.
    package func values(in root: Node) -> [Node] { Self.values(at: names[...], in: root) }

    /// The field itself, in the first entry of each list on the way to it; `nil` where the record has none.
    package func first(in root: Node) -> Node? {
        names.reduce(Optional(root)) { node, name in
            node.flatMap { ($0.kind == .sequence ? $0.items.first : $0)?[name] }
        }
    }

    private static func values(at keys: ArraySlice<String>, in node: Node) -> [Node] {
        if node.kind == .sequence { return node.items.flatMap { values(at: keys, in: $0) } }
        guard let key = keys.first else { return [node] }
        return node[key].map { values(at: keys.dropFirst(), in: $0) } ?? []
    }
}
