import Testing

@testable import Documents

@Suite struct SameDataTests {
    @Test(
        "the same data may be written otherwise, in another order",
        arguments: [
            ("a: 1\nb: [x, {c: ~}]\n", "b:\n  - 'x'\n  - c: null\na: 1\n"), ("a: 1\na: 2\n", "{a: 1, a: 2}"),
            ("[]", "[ ]"),
        ])
    func same(one: String, other: String) {
        #expect(SameData.isSame(yaml(one).document.root, yaml(other).document.root))
    }

    @Test(
        "another kind, key, value, number of values or order of a list is other data",
        arguments: [
            ("a: 1", "a: '1'"), ("a: 1", "b: 1"), ("a: 1", "a: 1.0"), ("[1, 2]", "[2, 1]"), ("[1]", "[1, 1]"),
            ("{a: 1}", "{a: 1, b: 2}"), ("{a: 1, a: 2}", "{a: 2, a: 1}"), ("\u{E9}: 1", "e\u{301}: 1"), ("[]", "{}"),
            ("[a]", "[b]"), ("{a: [x]}", "{a: [y]}"),
        ])
    func other(one: String, other: String) {
        #expect(!SameData.isSame(yaml(one).document.root, yaml(other).document.root))
    }
}
