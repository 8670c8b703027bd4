import Diagnostics
import Differences
import Documents
import Records
import Testing

@Suite struct DifferTests {
    @Test(
        "text, quoting, key order, comments and layout are no change",
        arguments: [
            ("a: x\nb: 1\n", "b: 1\na: 'x'\n"), ("a: [x, y]\n", "# why\na:\n  - x\n  - \"y\"\n"),
            ("a: 1.0\n", "a: 1\n"), ("a: 0x10\n", "a: 16\n"), ("a: >-\n  one\n  two\n", "a: one two\n"),
            ("a: ~\n", "a:\n"), ("a: true\n", "a: TRUE\n"),
            ("a: {b: {c: 1, d: 2}}\n", "a:\n  b:\n    d: 2\n    c: 1\n"),
        ])
    func layout(old: String, new: String) { #expect(changes(old, new).isEmpty) }

    @Test("a changed, an added and a removed field are one change each, in the new order")
    func fields() {
        #expect(
            changes("a: 1\ngone: x\nb: 2\n", "new: {x: 1}\nb: 3\na: 1\n") == [
                #"/new: - → {"x":1}"#, "/b: 2 → 3", #"/gone: "x" → -"#,
            ])
    }

    @Test("fields inside mappings are told apart")
    func nested() { #expect(changes("a: {b: {c: 1, d: 2}}\n", "a: {b: {c: 1, d: 5}}\n") == ["/a/b/d: 2 → 5"]) }

    @Test("a number and the same digits as text differ, and so do null and an absent field")
    func kinds() {
        #expect(changes("a: 2022\n", "a: '2022'\n") == [#"/a: 2022 → "2022""#])
        #expect(changes("a: 1\n", "a: 1\nb:\n") == ["/b: - → null"])
        #expect(changes("a: x\n", "a: [x]\n") == [#"/a: "x" → ["x"]"#])
    }

    @Test("texts that Unicode can write in two ways differ, as their bytes do")
    func normalization() { #expect(changes("a: \u{E9}\n", "a: e\u{301}\n").count == 1) }

    @Test("keys are compared as text: quotes make no other field, and an accent written otherwise does")
    func keys() {
        #expect(changes("1: a\nb: x\n", "\"1\": a\nb: y\n") == [#"/b: "x" → "y""#])
        #expect(changes("\u{E9}: 1\n", "e\u{301}: 1\n").count == 2)
    }

    @Test("what changed in a large mapping is told as in a small one", arguments: [4, 15, 16, 40])
    func largeMappings(count: Int) {
        let old = (0..<count).map { "k\($0): 1\n" }
        var new = old
        new.swapAt(0, count - 1)
        new.remove(at: 2)
        new.insert("new: 1\n", at: 1)
        new[2] = "k1: 2\n"
        #expect(changes(old.joined(), new.joined()) == ["/new: - → 1", "/k1: 1 → 2", "/k2: 1 → -"])
    }

    @Test("mappings of many fields that are all other ones are compared in linear time", .timeLimit(.minutes(1)))
    func exchangedFields() {
        let old = (0..<40_000).map { "a\($0): 1\n" }.joined()
        let new = (0..<40_000).map { "b\($0): 1\n" }.joined()
        #expect(changes(from: yaml(old), to: yaml(new)).count == 80_000)
    }

    @Test("a record that appears or goes has each of its fields as a change")
    func wholeRecord() {
        let document = yaml("a: 1\nb: [x]\n")
        #expect(changes(from: nil, to: document).map(\.line) == ["/a: - → 1", #"/b: - → ["x"]"#])
        #expect(changes(from: document, to: nil).map(\.kind) == [.removed, .removed])
        #expect(changes(from: nil, to: nil).isEmpty)
    }

    @Test("what is no mapping changes as a whole")
    func root() {
        #expect(changes("[x]\n", "[x, y]\n") == [#"[y]: - → "y""#])
        #expect(changes("a: 1\n", "[x]\n") == [#": {"a":1} → ["x"]"#])
    }

    @Test("a differ gives the same for every pair, whatever it compared before")
    func reuse() {
        var differ = Differ()
        let (a, b) = (yaml("a: 1\n"), yaml("a: 2\n"))
        for _ in 0..<3 {
            #expect(differ.changes(from: a, to: b).map(\.line) == ["/a: 1 → 2"])
            #expect(differ.changes(from: b, to: b).isEmpty)
        }
    }

    @Test("what a differ keeps of a version is not taken for another schema")
    func otherGuide() throws {
        func guided(_ title: String) throws -> FieldGuide {
            try guide(#"{"properties": {"a": {"title": "\#(title)"}}}"#)
        }
        let (first, second) = (try guided("First"), try guided("Second"))
        var differ = Differ()
        let (a, b, c) = (yaml("a: 1\n"), yaml("a: 2\n"), yaml("a: 3\n"))
        func labels(_ old: Document, _ new: Document, _ guide: FieldGuide) -> [String] {
            differ.changes(from: old, to: new, guide: guide).map { $0.label(in: .en) }
        }
        #expect(labels(a, b, first) == ["First"])
        #expect(labels(b, c, first) == ["First"])
        #expect(labels(a, b, second) == ["Second"])
        #expect(labels(b, a, .empty) == ["a"])
    }
}
