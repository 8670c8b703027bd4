import Testing

@testable import Documents

@Suite struct BlockTextTests {
    private func lines(_ block: BlockText) -> [String] {
        [block.header] + block.lines.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "the header says how a text begins and ends",
        arguments: [
            ("x", ["|-", "x"]), ("x\n", ["|", "x"]), ("x\n\n\n", ["|+", "x", "", ""]), ("\n", ["|+", ""]),
            (" x", ["|2-", " x"]), ("\n\tx\n", ["|2", "", "\tx"]), ("x\n\n y\n", ["|", "x", "", " y"]),
        ])
    func headers(text: String, expected: [String]) {
        #expect(lines(.literal(Array(text.utf8))) == expected)
    }

    @Test(
        "a fold takes the place of a single space, and of none beside another",
        arguments: [
            ("aa bb cc", [">-", "aa bb", "cc"]), ("aa  bb cc", [">-", "aa  bb", "cc"]),
            ("aaaaaaa bb", [">-", "aaaaaaa", "bb"]), ("ää öö å", [">-", "ää öö", "å"]),
            ("aa \tbb", [">-", "aa \tbb"]), ("aa bb", [">-", "aa bb"]), ("aaaa #bb cc", [">-", "aaaa #bb", "cc"]),
            ("aa bb cc\ndd", [">-", "aa bb", "cc", "", "dd"]), ("aa\n bb\ncc", [">-", "aa", " bb", "cc"]),
            ("aa\n\nbb", [">-", "aa", "", "", "bb"]), (" aa bb cc", [">2-", " aa bb cc"]),
        ])
    func folds(text: String, expected: [String]) {
        #expect(lines(.folded(Array(text.utf8), width: 5)) == expected)
    }

    @Test(
        "only a single space between two characters can be a fold",
        arguments: [("a b", true), ("a  b", false), (" a", false), ("a ", false), ("a\t b", false), ("a #b", false)])
    func canFold(text: String, expected: Bool) {
        #expect(BlockText.canFold(Array(text.utf8)[...]) == expected)
    }
}
