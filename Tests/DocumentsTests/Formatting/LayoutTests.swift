import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct LayoutTests {
    @Test("levels and lists are indented by two, behind a key and behind a dash")
    func indentation() throws {
        try expectLayout(
            "a:\n  b:\n    - c: 1\n      d: 2\n    - - x\n      - y\n    - z\ne: 5\n",
            of: "a:\n    b:\n    -   c:  1\n        d: 2\n    -\n     - x\n     - y\n    -   z\ne:\n  5\n")
        try expectLayout("- a\n- b: 1\n", of: "  - a\n  -\n    b:\t1\n")
    }

    @Test("numbers, truth values and nothing at all stay as they are written")
    func verbatim() throws {
        try expectLayout(
            "a: 0x1F\nb: 1.50\nc: True\nd: ~\ne:\nf:\n  -\n  - +1e3\n",
            of: "a:   0x1F\nb: 1.50\nc: True\nd: ~\ne:\nf:\n-\n- +1e3\n")
        try expectLayout("17\n", of: "--- 17\n...\n")
        try expectLayout("null # c\n", of: "--- # c\n")
        try expectLayout("a:\nb: 1\n", of: "? a\nb: 1\n")
    }

    @Test("a document ends with one line end, and has no marks of its own, no byte-order mark, no other line ends")
    func ends() throws {
        try expectLayout("a: 1\n", of: "a: 1")
        try expectLayout("a: 1\n", of: "\n\n---\na: 1\n...\n\n\n")
        try expectLayout("a: 1\nb: |\n  x\n  y\n", of: "\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n")
        try expectLayout("a: 1\n# c\nb: 2\n", of: "a: 1\r# c\rb: 2\r")
    }

    @Test("a key behind a question mark stands on the line of its value")
    func explicitKeys() throws {
        try expectLayout("a: 1\n'b: c':\n  - 2\n", of: "? a\n: 1\n? 'b: c'\n:\n  - 2\n")
    }

    @Test("fields stand in the schema's order, and unknown ones behind the known one that they follow")
    func order() throws {
        try expectLayout(
            "z: 0\na: 1\nx: 2\nb: 3\ny: 4\nc: 5\n", of: "z: 0\nb: 3\ny: 4\nc: 5\na: 1\nx: 2\n", fields: ["a", "b", "c"])
        try expectLayout(
            "- a: 1\n  b: 2\n- {a: 1, b: 2}\n", of: "- b: 2\n  a: 1\n- {b: 2, a: 1}\n", fields: ["a", "b"])
        try expectLayout("b: 1\na: 2\n", of: "b: 1\na: 2\n")
    }

    @Test("fields from several places of a schema keep their places beside each other")
    func severalPlaces() throws {
        let groups = [["a", "b", "c"], ["x", "b", "y"]]
        for text in ["u: 0\ny: 1\nc: 2\nv: 3\nx: 4\nb: 5\n", "u: 0\nx: 4\nb: 5\ny: 1\nc: 2\nv: 3\n"] {
            let read = Documents.read(Array(text.utf8), path: "a.yaml")
            let bytes = try DocumentFormatter.format(read) { _ in { _ in groups } }
            #expect(String(decoding: bytes, as: UTF8.self) == "u: 0\nx: 4\nb: 5\ny: 1\nc: 2\nv: 3\n")
        }
    }

    @Test("a collection in brackets stays where it fits on its line, and else stands on lines of its own")
    func brackets() throws {
        try expectLayout(
            "a: [x, y, {b: 1, c: null}]\nd: {}\ne: []\n", of: "a: [ x,y,\n  {b: 1, c},\n ]\nd: { }\ne: [\n ]\n")
        try expectLayout("[{a: 1}, 'b,c']\n", of: "[a: 1, \"b,c\"]\n")
        let word = String(repeating: "x", count: 46)
        try expectLayout("a: [\(word), \(word)x]\n", of: "a: [\(word), \(word)x]\n")
        try expectLayout("a:\n  - \(word)\n  - \(word)xx\n", of: "a: [\(word), \(word)xx]\n")
        try expectLayout("- - \(word)\n  - \(word)\n  - {b: 1}\n", of: "- [\(word), \(word), {b: 1}]\n")
        try expectLayout(
            "a: {b: '\(word)}', c: 'http://x.fi'}\n",
            of: "a: {b: \"\(word)}\", \"c\": 'http://x.fi'}\n")
    }

    @Test("a file that YAML itself has more for than a register is left, and it is said why")
    func left() {
        for (text, reason) in [
            ("a: &x 1\nb: *x\n", "anchors are not used here"),
            ("%YAML 1.2\n---\na: 1\n", "'%' directives are not used here"),
            ("a: 1\n---\nb: 2\n", "more than one document"), ("a: [\n", "'a.yaml:1'"), ("", "cannot be read"),
        ] {
            let error = #expect(throws: FormatError.self) { try formatted(text) }
            #expect(error?.message.en.contains(reason) == true, "\(text): \(error?.message.en ?? "")")
            #expect(error?.path == "a.yaml")
        }
    }

    @Test("JSON has a line for each field and entry, fields in the schema's order, scalars as they are written")
    func json() throws {
        let text = "{\"b\" : [1.50,\"\\u00e4\", {}, [ ]],\r\n \"a\":{\"c\":null}}"
        let layout =
            "{\n  \"a\": {\n    \"c\": null\n  },\n  \"b\": [\n    1.50,\n    \"\\u00e4\",\n    {},\n    []\n  ]\n}\n"
        #expect(try formatted(text, path: "a.json", fields: ["a", "b"]) == layout)
        #expect(try formatted(layout, path: "a.json", fields: ["a", "b"]) == layout)
        #expect(try formatted("\u{FEFF}17", path: "a.json") == "17\n")
    }

    @Test("where a key stands twice the fields stay where they are")
    func twice() throws {
        try expectLayout("b: 3\na: 1\na: 2\n", of: "b:   3\na: 1\na: 2\n", fields: ["a", "b"])
    }

    @Test("what an editor writes into a file in the layout of records is in that layout")
    func editing() throws {
        let text = "a: 1\nb:\n  c:\n    - x\nd: 2\n"
        for seed in 1...400 {
            var random = RandomYAML(seed: UInt64(seed))
            var editor = try DocumentEditor(yaml(text).document)
            let mapping = try #require(editor.document.root.at("/b"))
            let list = try #require(editor.document.root.at("/b/c"))
            let value = random.value()
            if seed.isMultiple(of: 2) {
                try editor.insert("new key", value, into: mapping, after: nil)
            } else {
                try editor.insert(value, into: list, at: 0)
            }
            let written = String(decoding: editor.document.bytes, as: UTF8.self)
            #expect(try formatted(written) == written)
        }
    }
}
