import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// The short way for common YAML gives what libyaml's events give, or gives up.
@Suite struct CommonYAMLTests {
    /// What a reading gave, for comparing.
    private struct Reading: Equatable {
        var slots: [Slot]
        var texts: [String]
        var isSound: Bool
        var diagnostics: [Diagnostic]

        init(_ result: ReadResult) {
            let document = result.document
            slots = document.slots
            texts = document.slots.indices
                .filter { document.slots[$0].kind != .mapping && document.slots[$0].kind != .sequence }
                .map { document.text(of: $0) }
            // Where a text that is no run of the source lies among the others is nobody's business.
            for i in slots.indices where !slots[i].isVerbatim { slots[i].valueStart = 0 }
            isSound = result.document.isSound
            diagnostics = result.diagnostics
        }
    }

    private func expectSame(_ bytes: [UInt8]) -> Bool {
        var short = YAMLReader()
        var long = YAMLReader(usesFastPath: false)
        let (one, other) = (Reading(short.read(bytes, path: "a.yaml")), Reading(long.read(bytes, path: "a.yaml")))
        if one == other { return true }
        Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription)\nshort: \(one)\nlong: \(other)")
        return false
    }

    private static let texts = [
        "a: b\n", "# c\n\na: 1\nb:\nc: ~\n", "a:\n- b\n- c: d\n  e: f\n-  g\n",
        "a:\n  - b\n  - c:\n      - d\n    e: |\n      f\n\n       g\n",
        "a: |\n  x\n\n\nb: \"q: #\"\nc: 'NO'\nd: [fi, sv, -1, 2024-01-01]\ne: []\n", "a: ä\nä: b\n", "a: b\n  c\n",
        "a: b\n# c\n  d\n",
        "a: |\n  x\n # y\nb: c\n", "a: |\n    x\n  y\n", "a: 1\na: 2\n", "a:\n  b: c\n d: e\n", "a: -\n", "a: - b\n",
        "- a\n- b\n",
        "a: b: c\n", "a: b #c\n", "a: b#c:d\n", "a: [a, b\n", "a: [a,b]\n", "a: [a b]\n", "a: \"b\" c\n",
        "a: 'it''s'\n",
        "a: \u{85}b\n", "a: \u{2028}b\n", "a: b\u{A0}\n", "a: \u{FEFF}b\n", "a: 💩\n", "a: |\n   \n  b\n",
        "a: |\n  b\n   \n  c\n",
        "a: |\n  b", "a: b", "", "\n", "a:\n\n\n  b: 1\n\n\n", "---\na: b\n", "a: b\n...\n", "a: b\n---\nc: d\n",
        "a:\n  - - b\n",
        "a: |\n\n  b\n", "a: |\n  b\n\n# c\n\nd: e\n", "1: a\nnull: b\ntrue: c\n", "a:  b\n", "a : b\n", "a:b\n",
        "a: /b\n", "a: .5\n",
        "a: |\n  b\n \n  # c\nd: e\n", "a: |\n  b\n \n   \nc: d\n", "a: |\n  b\n \n\n  c\n",
        "a: |\n  b\n  # c\n", "a:\n- b\n c: d\n", "a:\n- b\nc: d\n", "a:\n  -\n", "a-: b\n", "a: b\r\nc: d\r\n",
        "a:\tb\n", "a: %b\n",
    ]

    @Test("texts that are and are not simple are read alike", arguments: texts)
    func examples(text: String) {
        _ = expectSame(Array(text.utf8))
    }

    @Test("block texts made at random are read alike")
    func blockTexts() {
        var random = Numbers(state: 11)
        let lines = [
            "", " ", "  ", "   ", "    ", "b", " b", "  b", "   b", "  # c", " # c", "# c", "  b: c", "- b", "  - b",
        ]
        for _ in 0..<5_000 {
            let text = (0...random.below(6)).map { _ in lines[random.below(lines.count)] + "\n" }.joined()
            guard expectSame(Array("a: |\n\(text)x: 1\n".utf8)) else { return }
        }
    }

    @Test("the records of this register, and damaged versions of them, are read alike")
    func records() throws {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../records").standardized
        var texts = Self.texts
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            if file.pathExtension == "yaml" { texts.append(try String(contentsOf: file, encoding: .utf8)) }
        }
        #expect(texts.count > 200)
        var random = Numbers(state: 7)
        let rounds = Int(ProcessInfo.processInfo.environment["KUMPPANI_MUTATIONS"] ?? "") ?? 20
        let signs = Array("[]{}:,-?#&*!|>'\"%@` \n\t\r\\0aä~/.:\n- \n  ".utf8) + [0xFF, 0xC2, 0x85, 0xE2, 0xA8, 0xEF]
        for text in texts {
            guard expectSame(Array(text.utf8)) else { return }
            for _ in 0..<rounds {
                var bytes = Array(text.utf8)
                for _ in 0...random.below(2) {
                    let at = random.below(bytes.count + 1)
                    switch random.below(5) {
                    case 0, 1: bytes.insert(signs[random.below(signs.count)], at: at)
                    case 2 where at < bytes.count: bytes.remove(at: at)
                    case 3 where at < bytes.count: bytes[at] = signs[random.below(signs.count)]
                    default: bytes.removeSubrange(min(at, bytes.count)..<min(at + random.below(9), bytes.count))
                    }
                }
                guard expectSame(bytes) else { return }
            }
        }
    }
}
