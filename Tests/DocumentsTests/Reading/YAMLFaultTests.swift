import Diagnostics
import Documents
import TestSupport
import Testing

/// What people write that is no YAML: one diagnostic at its place, which says what it is and how to write it.
@Suite struct YAMLFaultTests {
    /// A text with its fault marked, and a part of what is said about it.
    struct Example: Sendable, CustomStringConvertible {
        let marked: String
        let part: String

        init(_ marked: String, _ part: String) {
            self.marked = marked
            self.part = part
        }

        var description: String { marked }
    }

    private func check(_ example: Example) {
        let marked = Marked(example.marked)
        let result = yaml(marked.text)
        #expect(result.diagnostics.map(\.place) == marked.places, "\(result.diagnostics)")
        #expect(!result.document.isSound)
        let said = result.diagnostics.map { "\($0.message.en) (\($0.hint?.en ?? ""))" }.joined()
        #expect(said.contains(example.part), "\(said)")
    }

    @Test(
        "lines, keys and indentation",
        arguments: [
            Example("a: b⟦⟧: c\n", "put text that contains ': ' in quotes: 'b: c'"),
            Example("a: 1\n⟦b:2⟧\nc: 3\n", "put a space behind the colon: 'b: 2'"),
            Example("⟦name:Oslo⟧\nid: x\n", "put a space behind the colon: 'name: Oslo'"),
            Example("a: 1\n⟦b:\u{A0}2⟧\n", "no-break space"),
            Example("a: 1\n⟦b：2⟧\n", "instead of '：'"),
            Example("a: 1\n⟦b = 2⟧\n", "write 'b: 2'"),
            Example("a: 1\n⟦// why⟧\n", "a comment begins with '#'"),
            Example("a: 1\n⟦some words⟧ # c\nb: 2\n", "add ': ' and a value"),
            Example("a: 1\n⟦\"b\":2⟧\n", "put a space behind the colon"),
            Example("⟦some words⟧\nb: 2\n", "no key"),
            Example("a:\n⟦\t⟧- b\n", "indent with spaces"), Example("a:\n⟦\t⟧b: c\n", "indent with spaces"),
            Example("a:\n  b: 1\n⟦\t⟧c: 2\n", "indent with spaces"), Example("-⟦\t⟧- a\n", "indent with spaces"),
            Example("a: |\n⟦\t⟧b\n", "indent with spaces"), Example("a: |\n  b\n ⟦\t⟧c\n", "indent with spaces"),
            Example("a: ⟦- b⟧\n", "on a line of its own below the key"), Example("a: ⟦? b⟧\n", "in quotes: '? b'"),
            Example("a: 1\n⟦-⟧ b\n", "indent it under the key"),
            Example("- a\n⟦b: c⟧\n", "begin it with '- '"),
            Example("a:\n  b: 1\n ⟦c: 2⟧\n", "indented by 1 space"),
            Example("a:\n  - \"b\"\n   ⟦- c⟧\n", "indented by 3 spaces"),
            Example("a: \"x\"\n  ⟦b: 1⟧\n", "indented by 2 spaces"),
            Example("a: 1\n  ⟦b⟧: 2\n", "continues the text of line 1"),
            Example("a: 1 # c\n  ⟦b⟧\n", "indented by 2 spaces"),
            Example("a: \"x\"⟦#⟧c\n", "put a space before '#'"),
            Example("a: [b,⟦#⟧c\n  d]\n", "put a space before '#'"),
            Example("a: |⟦#⟧c\n  b\n", "put a space before '#'"),
            Example("a: 1\n⟦...⟧ b\n", "delete the line"),
        ])
    func structure(example: Example) {
        check(example)
    }

    @Test(
        "quotation marks, brackets and signs at the beginning of a value",
        arguments: [
            Example("name: \"Kestävä\" ⟦kehitys⟧\n", "'\"Kestävä\" kehitys'"),
            Example("name: 'it'⟦s'⟧\n", "\"it's\""),
            Example("name: \"say \"⟦x\" now\"⟧\n", "'say \"x\" now'"),
            Example("a: ⟦\"⟧open\nb: c\n", "not closed before line 2"),
            Example("a: ⟦\"⟧open\nb: \"c\"\n", "not closed before line 2"),
            Example("a:\n  b: ⟦'⟧open\n  c: d\n", "not closed before line 3"),
            Example("- ⟦\"⟧open\n  - \"c\"\n", "closed only in line 2"),
            Example("⟦\"⟧open\n", "never closed"), Example("a: ⟦\"⟧open\n  more\n", "never closed"),
            Example("a: \"⟦\\d⟧\"\n", "'\\\\'"), Example("a: \"⟦\\ä⟧\"\n", "'\\\\'"),
            Example("a: \"⟦\\u⟧00\"\n", "4 hexadecimal"),
            Example("a: \"⟦\\ud83d⟧\"\n", "the character itself"),
            Example("a: ⟦*tärkeä*⟧\n", "in quotes: '*tärkeä*'"), Example("a: ⟦*tärkeä* asia⟧ # c\n", "'*tärkeä* asia'"),
            Example("a: ⟦!huom⟧ asia\n", "in quotes: '!huom asia'"), Example("a: ⟦&Co⟧\n", "in quotes: '&Co'"),
            Example("a: ⟦@kv⟧\n", "in quotes: '@kv'"), Example("a: ⟦%50⟧\n", "in quotes: '%50'"),
            Example("a: ⟦`x`⟧\n", "in quotes: '`x`'"), Example("a: ⟦, b⟧\n", "in quotes: ', b'"),
            Example("a: ⟦> 50⟧\n", "in quotes: '> 50'"), Example("a: ⟦|x⟧\n  b\n", "in quotes: '|x'"),
            Example("a: [b] ⟦c⟧\n", "in quotes: '[b] c'"), Example("a: {⟦{⟧ b }}\n", "'{{ b }}'"),
            Example("a: ⟦[⟧b, c\nd: e\n", "not closed before line 2"), Example("a: ⟦[⟧b, c\n", "never closed"),
            Example("a: [\n  b\n⟦]⟧\n", "put spaces before it"),
            Example("a: [b, ⟦⟧, c]\n", "missing before this comma"),
            Example("a: {b: c⟦]⟧\n", "'}' has to close"), Example("a: [\"b\" ⟦⟧\"c\"]\n", "a comma"),
            Example("a: [⟦-⟧]\n", "in quotes"), Example("a: [⟦>⟧ b]\n", "in quotes"),
            Example("a: >\n  ⟦  ⟧\n  b\n", "delete its spaces"),
        ])
    func values(example: Example) {
        check(example)
    }

    @Test(
        "an unresolved merge conflict is told as what it is, once, at its first marker",
        arguments: [
            "a: 1\n⟦<<<<<<<⟧ HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n",
            "a: |\n  x\n⟦<<<<<<<⟧ HEAD\n  y\n=======\n  z\n>>>>>>> other\n", "a: 1\nb: 2\n⟦=======⟧\nb: 3\n",
            "a:\r\n- b\r\n⟦>>>>>>>⟧ other\r\n- c\r\n",
        ])
    func conflicts(marked: String) {
        check(Example(marked, "an unresolved merge conflict"))
        let text = Marked("{\n⟦<<<<<<<⟧ HEAD\n  \"a\": 1\n=======\n  \"a\": 2\n>>>>>>> other\n}\n")
        #expect(json(text.text).diagnostics.map(\.place) == text.places)
    }

    @Test("what only looks like a conflict marker is text")
    func noConflict() {
        #expect(yaml("a: |\n  <<<<<<< HEAD\nb: <<<<<<<\n").diagnostics.isEmpty)
        #expect(yaml("a: 1\n<<<<<<<x: 2\n").diagnostics.isEmpty)
    }
}
