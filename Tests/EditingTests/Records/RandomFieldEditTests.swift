import Diagnostics
import Differences
import Documents
import Editing
import Foundation
import Records
import TestSupport
import Testing

/// Random edits of the records of this repository, and of those in the folder that `KUMPPANI_RECORDS` names.
@Suite("Random edits of real records") struct RandomFieldEditTests {
    private static let folders: [String] =
        [URL(filePath: #filePath).appending(path: "../../../../records").standardized.path]
        + [ProcessInfo.processInfo.environment["KUMPPANI_RECORDS"]].compactMap(\.self)

    private static let files: [String] = folders.flatMap { folder in
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }.sorted()
            .map { "\(folder)/\($0)" }
    }

    /// The value of a whole document with one value replaced, or taken away.
    private func expected(_ node: Node, _ target: Int, _ value: JSONValue?) -> JSONValue? {
        if node.index == target { return value }
        switch node.kind {
        case .mapping:
            return .object(
                node.entries.compactMap { key, inside in expected(inside, target, value).map { (key.text, $0) } })
        case .sequence: return .array(node.items.compactMap { expected($0, target, value) })
        default: return node.json()
        }
    }

    @Test("each gives the values that were asked for, and leaves every other byte and comment")
    func edits() throws {
        var random = RandomYAML(seed: 20_261_128)
        #expect(Self.files.count > 150)
        var done = 0
        for _ in 0..<1000 {
            let file = random.pick(Self.files)
            let bytes = Array(try Data(contentsOf: URL(filePath: file)))
            let document = Documents.read(bytes, path: file).document
            guard document.isSound, document.root.kind == .mapping else { continue }
            let nodes = document.slots.indices.map { Node(document: document, index: $0) }
            let keys = Set(nodes.flatMap { $0.entries.map(\.key.index) })
            let target = random.pick(nodes.filter { $0.index > 0 && !keys.contains($0.index) })
            let siblings =
                target.parent.map {
                    $0.collection.kind == .mapping ? $0.collection.entries.count : $0.collection.items.count
                } ?? 0
            let isRemoval = random.next(4) == 0 && siblings > 1
            let value: JSONValue? = isRemoval ? nil : .string("uusi arvo \(random.next(100))")
            var editor = try RecordEditor(RecordID(collection: "c", id: "x"), document, shape: nil)
            try editor.apply(
                value.map { .set(FieldPath(placesTo: target), $0) } ?? .remove(FieldPath(placesTo: target)))
            let edited = editor.document
            let wanted = expected(document.root, target.index, value)
            #expect(edited.root.json().compactText == wanted?.compactText, "\(file) \(target.pointer)")
            // What changed is one run of bytes, no longer than the value with its key, its line and what replaces it.
            let start = zip(bytes, edited.bytes).prefix { $0 == $1 }.count
            let end = zip(bytes.reversed(), edited.bytes.reversed()).prefix { $0 == $1 }.count
            let changed = max(0, bytes.count - start - end)
            #expect(changed <= target.range.count + 200, "\(file) \(target.pointer)")
            if !isRemoval, target.isScalar {
                #expect(edited.comments == document.comments, "\(file) \(target.pointer)")
            }
            done += 1
        }
        #expect(done > 950)
    }
}
