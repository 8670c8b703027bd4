package import Diagnostics

/// One value of a document, with its place.
package struct Node: Sendable {
    /// The document that it belongs to.
    package let document: Document
    /// The index of its slot.
    package let index: Int

    /// Makes a view of one slot of a document.
    package init(document: Document, index: Int) {
        self.document = document
        self.index = index
    }

    @usableFromInline var slot: Slot { document.slots[index] }

    /// What it is under the YAML core schema.
    package var kind: Kind { slot.kind }
    /// How it is written.
    package var style: Style { slot.style }
    /// The bytes of the source that belong to it.
    package var range: Range<Int> { Int(slot.start)..<Int(slot.end) }
    /// Where it stands.
    package var location: Location { document.location(of: range) }
    /// A scalar's value as text, whatever its kind; empty for a collection.
    package var text: String { isScalar ? document.text(of: index) : "" }
    /// The source text of it, quotes and all.
    package var source: String { String(decoding: document.bytes[range], as: UTF8.self) }
    /// Whether it is neither a sequence nor a mapping.
    package var isScalar: Bool { kind != .sequence && kind != .mapping }

    /// The text of a string; `nil` for anything else.
    package var string: String? { kind == .string ? document.text(of: index) : nil }
    /// The value of a boolean; `nil` for anything else.
    package var boolean: Bool? { kind == .boolean ? text.lowercased() == "true" : nil }
    /// The value of an integer that fits into 64 bits; `nil` for anything else.
    package var integer: Int? {
        guard kind == .integer else { return nil }
        let text = text
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
        return Int(text)
    }
    /// The value of an integer or float, rounded to a double; `nil` for anything else.
    package var number: Double? {
        switch kind {
        case .integer: integer.map(Double.init) ?? Double(text)
        case .float: Double(text.replacing(".inf", with: "inf").replacing(".nan", with: "nan"))
        default: nil
        }
    }

    /// The items of a sequence; empty for anything else.
    package var items: [Node] { kind == .sequence ? children : [] }

    /// The keys of a mapping with their values, in the order of the text; empty for anything else.
    package var entries: [(key: Node, value: Node)] {
        guard kind == .mapping else { return [] }
        let children = children
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The value of a mapping's first entry with this key; linear in the number of entries.
    package subscript(key: String) -> Node? { entry(key)?.value }

    /// A mapping's first entry with this key.
    package func entry(_ key: String) -> (key: Node, value: Node)? {
        guard kind == .mapping else { return nil }
        let fingerprint = Fingerprint.of(key)
        var i = index + 1
        let end = Int(slot.next)
        while i < end {
            let value = Int(document.slots[i].next)
            if document.slots[i].fingerprint == fingerprint, document.slots[i].valueLength == key.utf8.count,
                document.text(of: i).utf8.elementsEqual(key.utf8)
            {
                return (Node(document: document, index: i), Node(document: document, index: value))
            }
            i = Int(document.slots[value].next)
        }
        return nil
    }

    /// The value at a JSON Pointer (RFC 6901) below this one; `nil` where nothing stands.
    package func at(_ pointer: String) -> Node? {
        var node = self
        for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            if node.kind == .sequence {
                guard let i = Int(name), node.items.indices.contains(i) else { return nil }
                node = node.items[i]
            } else {
                guard let value = node[name] else { return nil }
                node = value
            }
        }
        return node
    }

    /// The JSON Pointer (RFC 6901) that leads from the document's root to this value (for a key, to its value).
    package var pointer: String {
        var pointer = ""
        var node = document.root
        descend: while node.index != index {
            if node.kind == .mapping {
                for (key, value) in node.entries where key.index <= index && index < Int(value.slot.next) {
                    pointer += "/" + key.text.replacing("~", with: "~0").replacing("/", with: "~1")
                    if index < value.index { return pointer }
                    node = value
                    continue descend
                }
            } else {
                for (position, item) in node.items.enumerated() where index < Int(item.slot.next) {
                    pointer += "/\(position)"
                    node = item
                    continue descend
                }
            }
            return pointer
        }
        return pointer
    }

    private var children: [Node] {
        var found: [Node] = []
        var i = index + 1
        let end = Int(slot.next)
        while i < end {
            found.append(Node(document: document, index: i))
            i = Int(document.slots[i].next)
        }
        return found
    }
}

extension Node {
    /// Where something is missed that this mapping lacks: its first key, or its opening bracket, or the place of its value.
    package var missingFieldLocation: Location {
        if kind == .mapping, style == .block, let key = entries.first?.key { return key.location }
        return document.location(of: range.lowerBound..<min(range.lowerBound + 1, range.upperBound))
    }
}
