import Documents
import Testing

@Suite struct CommentLayoutTests {
    @Test("comments stay above their field, beside their value, and behind the last one")
    func places() throws {
        try expectLayout(
            "# head\na: 1 # one\n# above\nb:\n  # first\n  - x # x\n  # second\n  - y\n# end\n",
            of: "# head\na: 1    # one\n  # above\nb:\n# first\n- x # x\n     # second\n- y  \n# end")
        try expectLayout("a: # list\n  - x\nb: | # text\n  y\n", of: "a:   # list\n- x\nb: |  # text\n    y\n")
    }

    @Test("several empty lines become one, and there is none at the beginning or the end of anything")
    func emptyLines() throws {
        try expectLayout(
            "# head\n\na:\n  b: 1\n\n  # c\n\n  c: 2\n\nd: 3\n",
            of: "\n\n# head\n\n\na:\n\n  b: 1\n\n\n  # c\n\n  c: 2\n \t\n\nd: 3\n\n\n")
        try expectLayout("- a: 1\n\n  b: 2\n\n- c\n", of: "- \n\n  a: 1\n\n  b: 2\n\n\n- c\n\n")
    }

    @Test("a comment indented like a list or mapping that has ended stays with it")
    func behind() throws {
        let text = "a:\n  - x\n  # - y\nb:\n  c:\n    d: 1\n    # in c\n\n  # in b\n# e\n\nf: 1\n"
        try expectLayout(text, of: text)
        try expectLayout(
            "b:\n  - 1\nc:\n  - x\n  # - y\n", of: "c:\n  - x\n  # - y\nb:\n  - 1\n", fields: ["b", "c"])
        try expectLayout("a:\n  - x\n# - y\nb: 1\n", of: "a:\n- x\n# - y\nb: 1\n")
        try expectLayout(
            "a:\n  - b: 1\n    # deep\n  # list\n", of: "a:\n      - b: 1\n          # deep\n      # list\n")
        try expectLayout("a:\n  b: 1\n  # between\n# end\n", of: "a:\n      b: 1\n    # between\n# end\n")
    }

    @Test("a comment beside a dash, or above the first field behind it, keeps its line")
    func dashes() throws {
        let text = "- # first\n  a: 1\n-\n  # above\n  b: 2\n- # third\n  # above\n  - c\n"
        try expectLayout(text, of: text)
        try expectLayout("- x # c\n- y\n", of: "- # c\n  x\n- y\n")
    }

    @Test("of several comments for one line the last stays beside it and the others stand above")
    func several() throws {
        try expectLayout("# 2\n# 1\na: x # 3\n", of: "a: # 1\n  # 2\n  x # 3\n")
    }

    @Test("a collection in brackets with comments inside is written without brackets")
    func brackets() throws {
        try expectLayout(
            "a: # open\n  # one\n  - 1 # 1\n  - {b: 2, c: [3]} # 3\n  # last\nd: [] # none\n",
            of: "a: [ # open\n  # one\n  1, # 1\n  { b: 2,\n  c: [3] }, # 3\n  # last\n ]\nd: [ # none\n ]\n")
        try expectLayout("a:\n  - b # c\n\n  - d\n", of: "a: [\n\n  b, # c\n\n  d\n\n ]\n")
        try expectLayout("- a\n- b: # c\n", of: "[a,\n b: # c\n]\n")
        try expectLayout("# in\na: {}\n", of: "a: {\n  # in\n }\n")
        try expectLayout("# top\n- a # a\n- {b: 1}\n", of: "# top\n[a, # a\n b: 1]\n")
    }

    @Test("what stands at the beginning of the file stays there when fields change places")
    func header() throws {
        try expectLayout(
            "# yaml-language-server: $schema=x\nid: x\nname: y\n",
            of: "# yaml-language-server: $schema=x\nname: y\nid: x\n", fields: ["id", "name"])
        try expectLayout(
            "# head\n\n# the id\nid: x\n# the name\nname: y\n",
            of: "# head\n\n# the name\nname: y\n# the id\nid: x\n", fields: ["id", "name"])
    }

    @Test("an empty line that would belong to a text behind '|+' is left out")
    func keptText() throws {
        try expectLayout("a: |+\n  x\n\nb: 1\n", of: "\nb: 1\n\na: |+\n  x\n\n", fields: ["a", "b"])
        try expectLayout(
            "a: |+\n  x\n\n# c\nc: 2\nb: 1\n", of: "b: 1\na: |+\n  x\n\n# c\nc: 2\n", fields: ["a", "c", "b"])
    }

    @Test("comments around the marks of a document, and around a document that is one scalar, are kept")
    func marks() throws {
        try expectLayout("# 1\n# 3\n# 2\na: 1\n# 4\n", of: "# 1\n--- # 2\n# 3\na: 1\n# 4\n...\n")
        try expectLayout("# 1\nx # 2\n# 3\n", of: "# 1\n--- x # 2\n# 3\n")
        try expectLayout("# 1\n{a: 1} # 2\n\n# 3\n", of: "# 1\n{a: 1}   # 2\n\n\n# 3\n")
    }

    @Test("spaces behind a comment go, and what only looks like one stays")
    func spaces() throws {
        try expectLayout("a: x#y # c\nb: 'z # z'\n", of: "a: x#y # c \t\nb: 'z # z'\n")
        try expectLayout("a: |\n  # text\n# c\n", of: "a: |\n  # text\n# c\n")
    }
}
