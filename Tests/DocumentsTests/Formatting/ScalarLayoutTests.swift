import Testing

@testable import Documents

@Suite struct ScalarLayoutTests {
    @Test(
        "quotes stand only where they are needed, single ones where those will do",
        arguments: [
            (#""Tallinna""#, "Tallinna"), ("'it''s'", "it's"), (#""2022""#, "'2022'"), (#""""#, "''"),
            ("'a: b'", "'a: b'"),
            (#""it's: so""#, "'it''s: so'"), (#""a\tb""#, #""a\tb""#), (#""\u00e4""#, "ä"), ("'#a'", "'#a'"),
            ("\"a\\\n  b\"", "ab"), ("'-x'", "'-x'"), ("-x", "-x"), ("a\n  b", "a b"),
        ])
    func quotes(source: String, layout: String) throws {
        try expectLayout("a: \(layout)\n", of: "a: \(source)\n")
        try expectLayout("- \(layout)\n", of: "- \(source)\n")
    }

    @Test(
        "what other readers take for something else keeps its quotes, and gets none",
        arguments: [
            "NO", "yes", "Off", "y", "~x", "12:30", "1_000", "0b11", "2022-02-01", "2022-2-1T10:00:00Z", "=", "<<",
            "1.2.3",
            "+.5", "017x", "2022-02", "2022-02-x", "0x1G", "a-b", "20.5 km", "1e5x", "-", "-.inf", "1e+x",
        ])
    func olderReaders(text: String) throws {
        let isOther = [
            "NO", "yes", "Off", "y", "12:30", "1_000", "0b11", "2022-02-01", "2022-2-1T10:00:00Z", "=", "<<",
            "1.2.3", "+.5", "-.inf",
        ].contains(text)
        #expect(OlderYAML.isText(text) == !isOther)
        guard isOther, text != "=", text != "+.5", text != "-.inf" else { return }
        try expectLayout("a: '\(text)'\n", of: "a: \"\(text)\"\n")
        try expectLayout("a: \(text)\n", of: "a:  \(text)\n")
        try expectLayout("'\(text)': a\n", of: "\"\(text)\": a\n")
        try expectLayout("\(text): a\n", of: "\(text):  a\n")
        try expectLayout("a: '\(text)'\n", of: "a: >-\n  \(text)\n")
    }

    @Test("what would be a mark of a document at the beginning of a line is in quotes")
    func marks() throws {
        try expectLayout("'--- x'\n", of: " --- x\n")
        try expectLayout("'---': 1\n'... y': '...'\n", of: "? ---\n: 1\n? ... y\n: ...\n".replacing("? ", with: "?   "))
    }

    @Test("a text that does not fit into 100 columns is folded, and one that does is not")
    func folding() throws {
        let words = String(repeating: "word ", count: 18)
        // 3 + 90 + 7 characters.
        try expectLayout("a: \(words)1234567\n", of: "a: >-\n  \(words.dropLast())\n  1234567\n")
        try expectLayout("a: >-\n  \(words)12345678\n", of: "a: \(words)12345678\n")
        try expectLayout("a: >-\n  \(words)12345678\n", of: "a: '\(words)12345678'\n")
        try expectLayout("a: >-\n  \(words.dropLast())\n  123456789\n", of: "a: \(words)123456789\n")
        try expectLayout("a:\n  b:\n    - >-\n      \(words)ä234\n      x\n", of: "a: {b: [\(words)ä234 x]}\n")
    }

    @Test("a text without a single space stays on its line, however long, and two spaces are kept together")
    func unfoldable() throws {
        let word = "https://x.fi/" + String(repeating: "x", count: 100)
        try expectLayout("a: \(word)\n", of: "a:\n  \(word)\n")
        try expectLayout("a: '\(word):'\n", of: "a: \"\(word):\"\n")
        try expectLayout("a: \(word)  \(word)\n", of: "a: '\(word)  \(word)'\n")
        try expectLayout("a: >-\n  \(word)  b\n  c\n", of: "a: \(word)  b c\n")
    }

    @Test("a text behind '|' stays behind it, with all that its header says")
    func literal() throws {
        try expectLayout("a: |\n  x\n    y\n\n  z\n", of: "a: |\n      x\n        y\n\n      z\n")
        try expectLayout("a: |-\n  x\nb: |+\n  y\n\nc: 1\n", of: "a: |-\n    x\nb: |+\n  y\n\nc: 1\n")
        try expectLayout("a: |2-\n    x\n  y\n", of: "a: |4-\n      x\n    y\n")
        try expectLayout("a: |2\n\n   x\n", of: "a: |1\n\n  x\n")
        try expectLayout("a: |\n  x\n     \nb: 1\n", of: "a: |\n    x\n       \nb: 1\n")
        try expectLayout("a: |2\n     \nb: |2\n  \t\nc: 1\n", of: "a: |2\n     \nb: |\n    \t\nc: 1\n")
        try expectLayout("a: ''\n", of: "a: |\n")
        try expectLayout("a: |+\n\n", of: "a: |+\n\n")
        try expectLayout("- |\n  x\n- - |\n    y\n", of: "- |\n x\n-\n  - |\n   y\n")
    }

    @Test("a text behind '>' that has line ends of its own stays behind it, and is folded anew")
    func folded() throws {
        try expectLayout("a: >\n  x y\n", of: "a: >\n  x\n  y\n")
        try expectLayout("a: >-\n  x\n\n  y\n", of: "a: >-\n  x\n\n  y\n")
        try expectLayout("a: >+\n  x\n    y\n\n    z\n  w v\n\n", of: "a: >+\n   x\n     y\n\n     z\n   w\n   v\n\n")
        try expectLayout("a: >2\n   x\n  y\n", of: "a: >2\n   x\n  y\n")
        let words = String(repeating: "word ", count: 19) + "w"
        try expectLayout("a: >\n  \(words)\n  12\n\n  x\n", of: "a: >\n  \(words) 12\n\n  x\n")
    }

    @Test("a quoted text of several lines stands behind '|' where that is easy to read")
    func severalLines() throws {
        try expectLayout("a: |\n  x\n  y\n", of: "a: \"x\\ny\\n\"\n")
        try expectLayout("a: |-\n  x\n\n  y\n", of: "a: 'x\n\n\n  y'\n")
        try expectLayout("a: \" x\\ny\"\n", of: "a: \" x\\ny\"\n")
        try expectLayout("a: \"x\\n\\n\"\n", of: "a: \"x\\n\\n\"\n")
    }
}
