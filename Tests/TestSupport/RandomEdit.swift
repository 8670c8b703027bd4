import Diagnostics
package import Documents

/// One edit of a document, chosen at random, and the value that the document has to have after it.
package struct RandomEdit {
    /// What the edit is, in words.
    private let what: String
    private let before: String
    private let expected: String
    private let edit: (inout DocumentEditor) throws(EditError) -> Void

    /// Chooses an edit; `nil` where the one that was chosen needs a list or mapping that the document lacks.
    package init?(of document: Document, _ random: inout RandomYAML) {
        let nodes = document.slots.indices.map { Node(document: document, index: $0) }
        let mappings = nodes.filter { $0.kind == .mapping }
        let lists = nodes.filter { $0.kind == .sequence }
        let keys = Set(mappings.flatMap { $0.entries.map(\.key.index) })
        let new = random.value()
        let target: Node
        let change: (inout Members) -> Void
        switch random.next(5) {
        case 0:
            let values = nodes.filter { !keys.contains($0.index) && $0.index > 0 }
            guard !values.isEmpty else { return nil }
            target = random.pick(values)
            what = "replace \(target.pointer) with \(new.compactText)"
            change = { $0 = .scalar(new) }
            edit = { [target] editor throws(EditError) in try editor.replace(target, with: new) }
        case 1:
            guard let mapping = mappings.isEmpty ? nil : random.pick(mappings), mapping["new key"] == nil else {
                return nil
            }
            let place = random.next(mapping.entries.count + 1)
            let after = place == 0 ? nil : mapping.entries[place - 1].key.text
            target = mapping
            what = "insert into \(mapping.pointer) after \(after ?? "-"): \(new.compactText)"
            change = { $0.insert("new key", new, at: place) }
            edit = { editor throws(EditError) in try editor.insert("new key", new, into: mapping, after: after) }
        case 2:
            guard let list = lists.isEmpty ? nil : random.pick(lists) else { return nil }
            let place = random.next(list.items.count + 1)
            target = list
            what = "insert into \(list.pointer) at \(place): \(new.compactText)"
            change = { $0.insert("", new, at: place) }
            edit = { editor throws(EditError) in try editor.insert(new, into: list, at: place) }
        case 3:
            guard let mapping = mappings.isEmpty ? nil : random.pick(mappings), !mapping.entries.isEmpty else {
                return nil
            }
            let place = random.next(mapping.entries.count)
            let key = mapping.entries[place].key.text
            target = mapping
            what = "remove \(key) from \(mapping.pointer)"
            change = { $0.remove(at: place) }
            edit = { editor throws(EditError) in try editor.remove(key, from: mapping) }
        default:
            guard let list = lists.isEmpty ? nil : random.pick(lists), !list.items.isEmpty else { return nil }
            let place = random.next(list.items.count)
            target = list
            what = "remove \(place) from \(list.pointer)"
            change = { $0.remove(at: place) }
            edit = { editor throws(EditError) in try editor.remove(at: place, from: list) }
        }
        before = String(decoding: document.bytes, as: UTF8.self)
        expected = Self.json(document.root, at: target.index, change).compactText
    }

    /// Makes the edit.
    package func apply(to editor: inout DocumentEditor) throws(EditError) { try edit(&editor) }

    /// What is wrong with the document after the edit; `nil` where it has the value it has to have.
    package func problem(in editor: DocumentEditor) -> String? {
        let value = editor.document.root.json().compactText
        guard value != expected else { return nil }
        let after = String(decoding: editor.document.bytes, as: UTF8.self)
        return "\(what)\n\(before)---\n\(after)\n--- has the value\n\(value)\n--- instead of\n\(expected)"
    }

    /// What a value consists of, for changing it.
    private enum Members {
        case scalar(JSONValue)
        case array([JSONValue])
        case object([(String, JSONValue)])

        mutating func insert(_ key: String, _ value: JSONValue, at place: Int) {
            switch self {
            case .array(var items):
                items.insert(value, at: place)
                self = .array(items)
            case .object(var members):
                members.insert((key, value), at: place)
                self = .object(members)
            case .scalar: break
            }
        }

        mutating func remove(at place: Int) {
            switch self {
            case .array(var items):
                items.remove(at: place)
                self = .array(items)
            case .object(var members):
                members.remove(at: place)
                self = .object(members)
            case .scalar: break
            }
        }

        var value: JSONValue {
            switch self {
            case .scalar(let value): value
            case .array(let items): .array(items)
            case .object(let members): .object(members)
            }
        }
    }

    /// A document's value, changed at one slot.
    private static func json(_ node: Node, at index: Int, _ change: (inout Members) -> Void) -> JSONValue {
        var members: Members =
            switch node.kind {
            case .sequence: .array(node.items.map { json($0, at: index, change) })
            case .mapping: .object(node.entries.map { ($0.key.text, json($0.value, at: index, change)) })
            default: .scalar(node.json())
            }
        if node.index == index { change(&members) }
        return members.value
    }
}
