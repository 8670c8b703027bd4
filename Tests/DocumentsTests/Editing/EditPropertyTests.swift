import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct EditPropertyTests {
    @Test(
        "editing the text and reading it gives what reading it and editing the value gives",
        arguments: [".yaml", ".json"])
    func property(ending: String) throws {
        var sound = 0
        for seed in 1...1_500 {
            var random = RandomYAML(seed: UInt64(seed))
            let value = random.object()
            let text: String
            if ending == ".json" {
                text = random.next(2) == 0 ? value.text + "\n" : value.compactText
            } else {
                text = random.document(value)
            }
            let source = Documents.read(Array(text.utf8), path: "a" + ending)
            guard source.document.isSound else { continue }
            sound += 1
            var editor = try DocumentEditor(source.document)
            for _ in 0..<3 { try check(&editor, &random, "seed \(seed)") }
        }
        #expect(sound > 1_000)
    }

    private func check(_ editor: inout DocumentEditor, _ random: inout RandomYAML, _ label: String) throws {
        let document = editor.document
        let before = String(decoding: document.bytes, as: UTF8.self)
        let nodes = document.slots.indices.map { Node(document: document, index: $0) }
        let mappings = nodes.filter { $0.kind == .mapping }
        let lists = nodes.filter { $0.kind == .sequence }
        let keys = Set(mappings.flatMap { $0.entries.map(\.key.index) })
        let new = random.value()
        var expected: JSONValue
        var what = ""
        switch random.next(5) {
        case 0:
            let node = random.pick(nodes.filter { !keys.contains($0.index) && $0.index > 0 } + [document.root])
            if node.index == 0 { return }
            what = "replace \(node.pointer) with \(new.compactText)"
            expected = Self.json(document.root, at: node.index) { _ in new }
            try editor.replace(node, with: new)
        case 1:
            let mapping = random.pick(mappings + [document.root])
            guard mapping.kind == .mapping, mapping["new key"] == nil else { return }
            let place = random.next(mapping.entries.count + 1)
            let after = place == 0 ? nil : mapping.entries[place - 1].key.text
            what = "insert into \(mapping.pointer) after \(after ?? "-"): \(new.compactText)"
            expected = Self.json(document.root, at: mapping.index) { value in
                guard case .object(var members) = value else { return value }
                members.insert(("new key", new), at: place)
                return .object(members)
            }
            try editor.insert("new key", new, into: mapping, after: after)
        case 2:
            guard let list = lists.isEmpty ? nil : random.pick(lists) else { return }
            let place = random.next(list.items.count + 1)
            what = "insert into \(list.pointer) at \(place): \(new.compactText)"
            expected = Self.json(document.root, at: list.index) { value in
                guard case .array(var items) = value else { return value }
                items.insert(new, at: place)
                return .array(items)
            }
            try editor.insert(new, into: list, at: place)
        case 3:
            let mapping = random.pick(mappings + [document.root])
            guard mapping.kind == .mapping, !mapping.entries.isEmpty else { return }
            let place = random.next(mapping.entries.count)
            let key = mapping.entries[place].key.text
            what = "remove \(key) from \(mapping.pointer)"
            expected = Self.json(document.root, at: mapping.index) { value in
                guard case .object(var members) = value else { return value }
                members.remove(at: place)
                return .object(members)
            }
            try editor.remove(key, from: mapping)
        default:
            guard let list = lists.isEmpty ? nil : random.pick(lists), !list.items.isEmpty else { return }
            let place = random.next(list.items.count)
            what = "remove \(place) from \(list.pointer)"
            expected = Self.json(document.root, at: list.index) { value in
                guard case .array(var items) = value else { return value }
                items.remove(at: place)
                return .array(items)
            }
            try editor.remove(at: place, from: list)
        }
        let after = String(decoding: editor.document.bytes, as: UTF8.self)
        #expect(
            editor.document.root.json().compactText == expected.compactText, "\(label): \(what)\n\(before)---\n\(after)"
        )
    }

    /// A document's value, changed at one slot.
    private static func json(_ node: Node, at index: Int, _ change: (JSONValue) -> JSONValue) -> JSONValue {
        var value: JSONValue
        switch node.kind {
        case .sequence: value = .array(node.items.map { json($0, at: index, change) })
        case .mapping: value = .object(node.entries.map { ($0.key.text, json($0.value, at: index, change)) })
        default: value = node.json()
        }
        if node.index == index { value = change(value) }
        return value
    }
}
