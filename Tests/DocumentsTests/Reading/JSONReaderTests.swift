import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct JSONReaderTests {
    @Test("JSON gives the same tree as the same YAML")
    func sameTree() {
        let text = "{\"a\": [1, 2.5, true, null, \"x\"], \"b\": {\"c\": \"d\"}}"
        let one = json(text).document
        let other = yaml(text).document
        #expect(one.slots.map(\.kind) == other.slots.map(\.kind))
        #expect(one.slots.map(\.start) == other.slots.map(\.start))
        #expect(one.slots.map(\.end) == other.slots.map(\.end))
        #expect(one.slots.map(\.fingerprint) == other.slots.map(\.fingerprint))
    }

    @Test("escapes and surrogate pairs are decoded")
    func escapes() {
        let root = json(#"["a\n\"\\\/\u00e4\ud83d\udca9"]"#).document.root
        #expect(root.items.first?.text == "a\n\"\\/ä💩")
    }

    @Test(
        "what is no JSON is refused at its place",
        arguments: [
            "[1, ⟦⟧]", "{\"a\": 1, ⟦⟧}", "{⟦⟧a: 1}", "[0⟦⟧1]", "[1.⟦⟧]", "[⟦⟧'", "[\"\\⟦⟧x\"]", "[tru⟦⟧]", "[1] ⟦⟧2",
            "⟦⟧",
            "{\"a\" ⟦⟧1}", "[1 ⟦⟧2]", "[\"\\ud800⟦⟧\"]", "[\"\\u⟦⟧+0ff\"]", "[\"a⟦⟧\n\"]", "{\"a\": 1, ⟦\"a\"⟧: 2}",
            "[⟦⟧NaN]",
        ])
    func faults(marked: String) {
        let marked = Marked(marked)
        let result = json(marked.text)
        #expect(result.diagnostics.map(\.place) == marked.places, "\(result.diagnostics)")
    }

    @Test("nesting of 10,000 levels is refused, not followed")
    func depth() {
        #expect(json(String(repeating: "[", count: 10_000)).diagnostics.map(\.rule) == [TextRule.bounded])
    }

    @Test("bytes that are not UTF-8 are refused")
    func encoding() {
        var reader = JSONReader()
        let bytes: [UInt8] = [0x5B, 0x22, 0xE4, 0x22, 0x5D]
        #expect(reader.read(bytes, path: "a.json").diagnostics.map(\.rule) == [TextRule.encoding])
    }
}
