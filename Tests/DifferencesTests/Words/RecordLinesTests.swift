import Differences
import Documents
import Records
import Testing

@Suite struct RecordLinesTests {
    private static let schema = """
        {"properties": {
          "owner": {"title": "Owner", "x-references": "units"},
          "name": {"title": "Name", "properties": {"en": {"title": "In English"}}},
          "supports": {"title": "Supports", "items": {"x-references": "units"}},
          "agreements": {"title": "Agreements", "x-key": ["kind"], "items": {
            "x-label": "Agreement", "properties": {
              "kind": {"title": "Kind", "x-enum-labels": {"memorandum": "Memorandum"}}, "until": {"title": "Until"}}}}}}
        """

    private func lines(_ text: String) throws -> [String] {
        let document = yaml(text)
        let notes = try guide(Self.schema).notes(on: document)
        return RecordLines(notes) { id, _ in id == "kv" ? "International Affairs" : nil }.lines(of: document)
    }

    @Test("each line of the record is told on one line")
    func lineByLine() throws {
        let text = """
            # yaml-language-server

            owner: "kv" # since 2019
            name:
              # spoken
              en: Oslo
            agreements: # all
              - kind: memorandum
                until: '2027'
              -
                kind: letter
            supports: [kv, x]
            empty:
            none: []
            notes: >-
              One sentence.

              # no comment
              Another.
            quoted: "one
              two"
            # the end

            """
        #expect(
            try lines(text) == [
                "# yaml-language-server", "", "Owner: kv (International Affairs) # since 2019", "Name:", "# spoken",
                "Name: In English: Oslo", "Agreements: # all", "Agreement memorandum: Kind: Memorandum",
                "Agreement memorandum: Until: '2027'", "-", "Agreement letter: Kind: letter",
                "Supports: [kv (International Affairs), x]", "empty:", "none: []", "notes:", "    One sentence.", "",
                "    # no comment", "    Another.", "quoted: \"one", "    two\"", "# the end",
            ])
    }

    @Test(
        "values that differ are told by lines that differ",
        arguments: [
            ("f: [1, 2]\n", #"f: ["1, 2"]"#), ("g: {x: 1}\n", #"g: "x: 1""#), (#"e: "a\tb""#, "e: a b\n"),
            ("f: [a, b]\n", "f: 'a, b'\n"), ("f: []\n", "f: '[]'\n"), ("f: [a, [b]]\n", "f: [a, '[b]']\n"),
            ("f: [\"a', 'b\"]\n", "f: ['a', 'b']\n"), ("f: 'a '\n", "f: a\n"), ("f: '1'\n", "f: 1\n"),
            ("f: {a: b, c: d}\n", "f: {a: 'b; c: d'}\n"), (#"f: "a\nb""#, "f: a b\n"),
        ])
    func different(one: String, other: String) throws { #expect(try lines(one) != lines(other)) }

    @Test("quotes that change nothing are not shown", arguments: ["f: \"a, b\"\n", "f: 'it''s'\n", "f: ['a']\n"])
    func quotes(text: String) throws {
        #expect(
            try lines(text) == [
                text.replacing("''", with: "´").filter { !"\"'\n".contains($0) }.replacing("´", with: "'")
            ])
    }

    @Test(
        "there are as many lines as the record has, however it is laid out",
        arguments: [
            "a: 1", "--- # x\na: 1\n...\n", "{a: [\n  1, # c\n  2\n ], # d\n b: {} }\n",
            "- - a\n  - b\n-\n  c: d\n- # e\n  f:\n",
            "a: 1\r\nb: |\r\n  c\r\n\r\n# d\r\n", "a: |+\n  x\n\n\n", "x\n",
            "a: plain\n  goes on\n\n  here\n",
        ])
    func count(text: String) throws {
        let count = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
        #expect(try lines(text).count == (text.utf8.last == 0x0A ? count - 1 : count))
    }
}
