/// Writes a JSON document in the layout of records: two spaces for each level, one field or entry on a line, scalars as
/// they are written.
struct JSONFormatter {
    private let document: Document
    private let order: FieldOrder
    private var out: [UInt8] = []

    /// Begins to write a sound document.
    init(_ document: Document, _ order: @escaping FieldOrder) {
        self.document = document
        self.order = order
    }

    /// The whole text.
    mutating func text() -> [UInt8] {
        value(document.root, depth: 0)
        out.append(UInt8(ascii: "\n"))
        return out
    }

    private mutating func value(_ node: Node, depth: Int) {
        switch node.kind {
        case .sequence:
            members(node.items.map(\.index), "[", "]", depth) { formatter, item in
                formatter.value(Node(document: formatter.document, index: item), depth: depth + 1)
            }
        case .mapping:
            members(node.keys(in: order), "{", "}", depth) { formatter, key in
                let key = Node(document: formatter.document, index: key)
                formatter.out += formatter.document.bytes[key.range]
                formatter.out += ": ".utf8
                formatter.value(
                    Node(document: formatter.document, index: Int(key.slot.next)), depth: depth + 1)
            }
        default: out += document.bytes[node.range]
        }
    }

    private mutating func members(
        _ members: [Int], _ open: String, _ close: String, _ depth: Int,
        write: (inout JSONFormatter, Int) -> Void
    ) {
        out += open.utf8
        for (place, member) in members.enumerated() {
            if place > 0 { out.append(UInt8(ascii: ",")) }
            newLine(depth + 1)
            write(&self, member)
        }
        if !members.isEmpty { newLine(depth) }
        out += close.utf8
    }

    private mutating func newLine(_ depth: Int) {
        out.append(UInt8(ascii: "\n"))
        out += repeatElement(UInt8(ascii: " "), count: depth * 2)
    }
}
