import Diagnostics
import Documents
import Testing

@Suite struct DocumentEditorTests {
    private static let record = """
        # the schema
        id: tallinna

        # who answers
        owner: kv # since 2019
        phases:
          - status: active # as far as known
            source: 'hel-1'
          # the next one
          - status: ended
        notes: >-
          A text
          in two lines.
        supports: [a, b]   # in flow
        """

    private func edited(_ text: String, path: String = "a.yaml", _ edit: (inout DocumentEditor) throws -> Void) throws
        -> String
    {
        var editor = try DocumentEditor(Documents.read(Array(text.utf8), path: path).document)
        try edit(&editor)
        return String(decoding: editor.document.bytes, as: UTF8.self)
    }

    /// The lines that an edit of the record removes (-) and adds (+).
    private func lines(_ edit: (inout DocumentEditor) throws -> Void) throws -> [String] {
        let old = Self.record.split(separator: "\n", omittingEmptySubsequences: false)
        let new = try edited(Self.record, edit).split(separator: "\n", omittingEmptySubsequences: false)
        return new.difference(from: old).map { change in
            switch change {
            case .remove(_, let line, _): "-\(line)"
            case .insert(_, let line, _): "+\(line)"
            }
        }
    }

    private func at(_ pointer: String, _ editor: DocumentEditor) throws -> Node {
        try #require(editor.document.root.at(pointer))
    }

    @Test("a replaced value keeps the comment beside it, and every other line")
    func replace() throws {
        #expect(
            try lines { try $0.replace(at("/owner", $0), with: "viestinta") } == [
                "-owner: kv # since 2019", "+owner: viestinta # since 2019",
            ])
    }

    @Test("edits that wait are read together, and earlier where another one is about the same stretch")
    func gather() throws {
        var editor = try DocumentEditor(Documents.read(Array(Self.record.utf8), path: "a.yaml").document)
        let old = editor.document.bytes
        let root = editor.document.root.index
        try editor.gather(within: { $0.stretch(of: .lines, at: 4, in: root) }) { (editor) throws(EditError) in
            try editor.setLines(["supports: [c]"], of: 4, in: editor.document.root)
        }
        try editor.gather(within: { $0.stretch(of: .above, at: 1, in: root) }) { (editor) throws(EditError) in
            try editor.setAbove(["# who else"], of: 1, in: editor.document.root)
        }
        #expect(editor.document.bytes == old)
        let slot = try at("/supports", editor).index
        try editor.gather(within: { $0.stretch(ofValueAt: slot) }) { (editor) throws(EditError) in
            #expect(editor.document.root["supports"]?.items.count == 1)
            try editor.replace(editor.document.root["supports"] ?? editor.document.root, with: ["d"])
        }
        try editor.readWaiting()
        #expect(editor.document.root["supports"]?.items.map(\.text) == ["d"])
        #expect(
            String(decoding: editor.document.bytes, as: UTF8.self).contains("id: tallinna\n# who else\nowner: kv #"))
    }

    @Test("an added field stands behind the one named, with its whole value")
    func insert() throws {
        #expect(
            try lines { try $0.insert("fee", ["eur": 500, "per": ["year"]], into: $0.document.root, after: "owner") }
                == [
                    "+fee:", "+  eur: 500", "+  per:", "+    - year",
                ])
        #expect(
            try lines { try $0.insert("since", "2022", into: at("/phases/0", $0), after: "status") } == [
                "+    since: '2022'"
            ])
    }

    @Test("a removed entry takes the comment beside it, and leaves those above it")
    func remove() throws {
        #expect(
            try lines { try $0.remove(at: 0, from: at("/phases", $0)) } == [
                "-    source: 'hel-1'", "-  - status: active # as far as known",
            ])
        #expect(try lines { try $0.remove("notes", from: $0.document.root) }.count == 3)
    }

    @Test("a list in brackets stays in brackets")
    func flow() throws {
        #expect(
            try lines { try $0.insert("c, d", into: at("/supports", $0), at: 1) } == [
                "-supports: [a, b]   # in flow", "+supports: [a, 'c, d', b]   # in flow",
            ])
    }

    @Test("a long text is folded, one of several lines is written as it is")
    func texts() throws {
        let long = Array(repeating: "word", count: 30).joined(separator: " ")
        let text = try edited("a: x # why\nb: y\n") { try $0.replace(at("/a", $0), with: .string(long)) }
        #expect(text.hasPrefix("a: >- # why\n  word word"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(
            try edited("a: x\nb: y\n") { try $0.replace(at("/a", $0), with: "one\ntwo\n") }
                == "a: |\n  one\n  two\nb: y\n")
    }

    @Test("paragraphs are folded where a line of theirs is too long, and stand line by line where all fit")
    func paragraphs() throws {
        let fits = String(repeating: "x", count: 49) + " " + String(repeating: "y", count: 48)
        for style in ["x", ">-\n  old\n\n  text", "|-\n  old\n  text"] {
            let literal = try edited("a: \(style)\nb: y\n") {
                try $0.replace(at("/a", $0), with: .string("\(fits)\n\nz"))
            }
            #expect(literal == "a: |-\n  \(fits)\n\n  z\nb: y\n")
            let folded = try edited("a: \(style)\nb: y\n") {
                try $0.replace(at("/a", $0), with: .string("\(fits)y\n\nz"))
            }
            let (first, second) = (fits.prefix(49), fits.dropFirst(50) + "y")
            #expect(folded == "a: >-\n  \(first)\n  \(second)\n\n\n  z\nb: y\n")
        }
        let word = String(repeating: "x", count: 120)
        #expect(
            try edited("a: x\n") { try $0.replace(at("/a", $0), with: .string("\(word)\nz")) }
                == "a: |-\n  \(word)\n  z\n")
    }

    @Test("lists stand under their keys as the document has it, and lines end as they do")
    func style() throws {
        #expect(
            try edited("a:\n- x\n") { try $0.insert("b", ["y"], into: $0.document.root, after: "a") }
                == "a:\n- x\nb:\n- y\n")
        #expect(
            try edited("a: 1\r\nb: 2\r\n") { try $0.insert("c", 3, into: $0.document.root, after: "a") }
                == "a: 1\r\nc: 3\r\nb: 2\r\n")
        #expect(try edited("a: 1") { try $0.insert("c", 3, into: $0.document.root, after: "a") } == "a: 1\nc: 3")
    }

    @Test("JSON stays JSON, indented as it was")
    func json() throws {
        let text = "{\n    \"a\": 1,\n    \"b\": []\n}\n"
        #expect(
            try edited(text, path: "a.json") { try $0.insert("c", ["d": [true]], into: $0.document.root, after: "a") }
                == "{\n    \"a\": 1,\n    \"c\": {\n        \"d\": [\n            true\n        ]\n    },\n    \"b\": []\n}\n"
        )
        #expect(
            try edited("{\"a\":[1,2]}", path: "a.json") { try $0.remove(at: 0, from: at("/a", $0)) } == "{\"a\":[2]}")
    }

    @Test("what cannot be read cannot be edited")
    func unsound() {
        #expect(throws: EditError.self) {
            try DocumentEditor(Documents.read(Array("a: [".utf8), path: "a.yaml").document)
        }
    }

    @Test(
        "an element that goes out of brackets takes the comment beside it, and leaves those of others",
        arguments: [
            ("{a: x, # first\n  b: y # second\n  }", "b", "{a: x # first\n  }"),
            ("{a: x, # first\n  b: y}", "b", "{a: x # first\n  }"),
            ("{a: x, # first\n  # about b\n  b: y}", "a", "{\n  # about b\n  b: y}"),
            (
                "{\n  a: x, # first\n  b: y, # second\n  c: z # third\n  }", "b",
                "{\n  a: x, # first\n  c: z # third\n  }"
            ),
            ("{\n  a: x, # first\n  b: y, # second\n  }", "b", "{\n  a: x # first\n  }"),
            ("{\n  a: x, # first\n  b: y # second\n  }", "a", "{\n  b: y # second\n  }"),
            ("{a: x, b: y, c: z}", "b", "{a: x, c: z}"), ("{a: x, b: y}", "b", "{a: x}"),
            ("{a: x, b: y, }", "b", "{a: x }"), ("{a: x}", "a", "{}"), ("{a: x, }", "a", "{ }"),
            ("{a: x\n  , b: y}", "b", "{a: x}"),
        ])
    func flowComments(text: String, key: String, result: String) throws {
        let edited = try edited("m: \(text)\n") { try $0.remove(key, from: at("/m", $0)) }
        #expect(edited == "m: \(result)\n")
    }
}
