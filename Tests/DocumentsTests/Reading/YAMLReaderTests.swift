import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct YAMLReaderTests {
    @Test("every key and value knows its bytes, line and column, counted in Unicode scalars")
    func places() throws {
        let text = "nimi: Tromssa\nälä: {b: 'c d', e: [1, 2]}\n"
        let root = yaml(text).document.root
        let entry = try #require(root.entry("älä"))
        #expect(entry.key.location.start == Position(line: 2, column: 1))
        #expect(entry.key.location.end == Position(line: 2, column: 4))
        let quoted = try #require(entry.value["b"])
        #expect(quoted.location.start == Position(line: 2, column: 10))
        #expect(quoted.source == "'c d'")
        #expect(quoted.text == "c d")
        #expect(quoted.style == .singleQuoted)
        #expect(entry.value.source == "{b: 'c d', e: [1, 2]}")
        #expect(entry.value["e"]?.items.map(\.integer) == [1, 2])
        #expect(entry.value["e"]?.items[1].pointer == "/älä/e/1")
        #expect(root.at("/älä/e/1")?.text == "2")
    }

    @Test("a block collection ends where its last value does, brackets included")
    func blockEnds() throws {
        let root = yaml("a:\n  - x\n  - [y]\n\n# comment\nb: |\n  one\n  two\n\n\nc: d\n").document.root
        #expect(root["a"]?.source == "- x\n  - [y]")
        #expect(root["b"]?.source == "|\n  one\n  two")
        #expect(root["b"]?.text == "one\ntwo\n")
    }

    @Test("folded and escaped scalars have their value, and plain ones the bytes of the source")
    func values() {
        let root = yaml("a: \"x\\ty\\u00e4\"\nb: one\n  two\nc: >\n  f\n  g\nd: 'it''s'\n").document.root
        #expect(root["a"]?.text == "x\tyä")
        #expect(root["b"]?.text == "one two")
        #expect(root["c"]?.text == "f g\n")
        #expect(root["d"]?.text == "it's")
    }

    @Test("Windows line ends are line ends, and a lone carriage return too")
    func lineEnds() {
        let root = yaml("a: 1\r\nb: 2\r\n").document.root
        #expect(root["b"]?.location.start == Position(line: 2, column: 4))
        #expect(root["b"]?.integer == 2)
    }

    @Test(
        "what is wrong with a text is said at its place",
        arguments: [
            ("a: 1\n⟦a⟧: 2\n", TextRule.uniqueKeys), ("x: {b: 1, ⟦b⟧: 2}\n", TextRule.uniqueKeys),
            ("a: ⟦&x⟧ 1\n", TextRule.plainData), ("a: ⟦*x⟧\n", TextRule.plainData),
            ("a: ⟦!!str⟧ 1\n", TextRule.plainData), ("[⟦*x⟧, ⟦&y⟧ b]", TextRule.plainData),
            ("a: 1\n⟦---⟧\nb: 2\n", TextRule.plainData), ("⟦%YAML 1.2⟧\n---\na: 1\n", TextRule.plainData),
            ("? ⟦[⟧a]\n: 1\n", TextRule.plainData), ("⟦[⟧a]: 1\n", TextRule.plainData),
            ("⟦⟧", TextRule.syntax), ("⟦⟧# only a comment\n", TextRule.syntax), ("a: 1⟦\u{1}⟧\n", TextRule.encoding),
            ("⟦⟧\u{FEFF}a: 1\n", TextRule.encoding), ("a: b⟦\u{FEFF}⟧\n", TextRule.encoding),
        ])
    func faults(marked: String, rule: String) {
        let marked = Marked(marked)
        let result = yaml(marked.text)
        #expect(Set(result.diagnostics.map(\.rule)) == [rule])
        #expect(result.diagnostics.map(\.place) == marked.places, "\(result.diagnostics)")
        #expect(result.diagnostics.allSatisfy { $0.hint != nil })
    }

    @Test("a duplicate key points at both places, also when the two differ only in Unicode normalization")
    func duplicates() {
        let result = yaml("ä: 1\nb: 2\na\u{308}: 3\n")
        #expect(result.diagnostics.map(\.location.start) == [Position(line: 3, column: 1)])
        #expect(result.diagnostics.first?.notes.map(\.location.start) == [Position(line: 1, column: 1)])
        #expect(result.document.isSound)
    }

    @Test("text that is not UTF-8 is refused at its byte")
    func encoding() {
        let result = yaml(bytes: Array("a: ".utf8) + [0xE4, 0x0A])
        #expect(result.diagnostics.map(\.rule) == [TextRule.encoding])
        #expect(result.diagnostics.map(\.location.start) == [Position(line: 1, column: 4)])
        #expect(yaml(bytes: [0x61, 0x3A, 0x20, 0x00]).diagnostics.map(\.rule) == [TextRule.encoding])
        #expect(yaml(bytes: [0xFF, 0xFE, 0x61, 0x00]).diagnostics.map(\.rule) == [TextRule.encoding])
    }

    @Test("nesting of 10,000 levels is refused, not followed", arguments: ["[", "{a: ", "- "])
    func depth(opening: String) {
        let result = yaml(String(repeating: opening, count: 10_000))
        #expect(result.diagnostics.map(\.rule) == [TextRule.bounded])
        #expect(!result.document.isSound)
    }

    @Test("a text full of faults is reported up to a bound")
    func manyFaults() {
        let result = yaml("a: [" + String(repeating: "*x, ", count: 100_000) + "]\n")
        #expect(result.diagnostics.count == 50)
        #expect(!yaml(String(repeating: "? ", count: 10_000)).document.isSound)
    }

    @Test("a file above the limit is refused and a scalar of 10 MB is read")
    func size() {
        let large = "a: " + String(repeating: "x", count: 10 << 20) + "\n"
        #expect(yaml(large).document.root["a"]?.text.utf8.count == 10 << 20)
        #expect(yaml(large, limits: Limits(size: 1 << 20)).diagnostics.map(\.rule) == [TextRule.bounded])
    }

    @Test("many keys with one fingerprint, or many keys at all, cost no more than their number")
    func manyKeys() {
        let text = (0..<50_000).map { "k\($0): 1\n" }.joined() + "k7: 2\n"
        #expect(yaml(text).diagnostics.map(\.location.start.line) == [50_001])
    }
}
