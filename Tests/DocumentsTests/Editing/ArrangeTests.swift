import Documents
import Testing

/// A collection that gets its members in another order, fewer of them, and those of another document.
@Suite struct ArrangeTests {
    private func read(_ text: String, path: String = "a.yaml") -> Document {
        Documents.read(Array(text.utf8), path: path).document
    }

    private func arranged(_ text: String, at pointer: String = "", as sources: [MemberSource]) throws -> String {
        var editor = try DocumentEditor(read(text))
        let node = try #require(editor.document.root.at(pointer))
        try editor.arrange(node, as: sources)
        return String(decoding: editor.document.bytes, as: UTF8.self)
    }

    private var other: Node { read("# of x\nx: 1 # beside\ny:\n  - z\n").root }
    private var list: Node { read("# of x\n- x # beside\n- k: v\n").root }

    @Test("members keep the lines above them and the comments beside them wherever they go")
    func order() throws {
        let text = "a: 1 # one\n\n# of b\nb:\n  - x\nc: |\n  text\n"
        #expect(
            try arranged(text, as: [.own(2), .own(1), .own(0)])
                == "c: |\n  text\n\n# of b\nb:\n  - x\na: 1 # one\n")
        #expect(try arranged(text, as: [.own(1)]) == "\n# of b\nb:\n  - x\n".dropFirst())
        #expect(try arranged("l:\n- a\n# of b\n- b\n", at: "/l", as: [.own(1), .own(0)]) == "l:\n# of b\n- b\n- a\n")
    }

    @Test("a text that keeps empty lines takes none of those that follow where it goes")
    func keptLines() throws {
        #expect(
            try arranged("l:\n- |+\n  x\n- b\n\nm: 1\n", at: "/l", as: [.own(1), .own(0)])
                == "l:\n- b\n- |+\n  x\nm: 1\n")
        #expect(
            try arranged("- |+\n  x\n- b\n\n- c\n", as: [.own(1), .own(0), .own(2)]) == "- b\n- |+\n  x\n- c\n")
    }

    @Test("members of another document come with their comments")
    func copies() throws {
        #expect(
            try arranged(
                "m:\n    a: 1\n", at: "/m", as: [.copy(of: other, place: 1), .own(0), .copy(of: other, place: 0)])
                == "m:\n    y:\n      - z\n    a: 1\n    # of x\n    x: 1 # beside\n")
        #expect(try arranged("- a # a\n", as: [.copy(of: list, place: 0)]) == "# of x\n- x # beside\n")
        #expect(try arranged("- a\n- b\n", as: [.own(0), .comments(["# stays"])]) == "- a\n# stays\n")
    }

    @Test("behind a dash a comment above the first member begins a line of its own")
    func behindDash() throws {
        #expect(
            try arranged("- a: 1\n  # of b\n  b: 2\n", at: "/0", as: [.own(1), .own(0)])
                == "-\n  # of b\n  b: 2\n  a: 1\n")
        #expect(try arranged("- a: 1\n  b: 2\n", at: "/0", as: [.own(1), .own(0)]) == "- b: 2\n  a: 1\n")
    }

    @Test("in brackets members change places between what separates them")
    func brackets() throws {
        #expect(try arranged("a: [x,  y, z]\n", at: "/a", as: [.own(2), .own(0), .own(1)]) == "a: [z,  x, y]\n")
        #expect(
            try arranged("{a: 1, b: 2}\n", as: [.own(1), .copy(of: other, place: 1), .own(0)])
                == "{b: 2, y: [z], a: 1}\n")
    }

    @Test("a collection without members of its own is written below its key or dash")
    func filled() throws {
        #expect(
            try arranged("a: [] # why\n", at: "/a", as: [.copy(of: list, place: 0), .copy(of: list, place: 1)])
                == "a: # why\n  # of x\n  - x # beside\n  - k: v\n")
        #expect(
            try arranged("- []\n- 1\n", at: "/0", as: [.copy(of: list, place: 0)])
                == "-\n  # of x\n  - x # beside\n- 1\n")
        #expect(try arranged("- []\n- 1\n", at: "/0", as: [.copy(of: list, place: 1)]) == "- - k: v\n- 1\n")
        #expect(try arranged("{}\n", as: [.copy(of: other, place: 1)]) == "y:\n  - z\n")
    }

    @Test("without members a collection is empty")
    func emptied() throws {
        #expect(try arranged("a:\n  b: 1\n", at: "/a", as: []) == "a: {}\n")
        #expect(try arranged("a:\n  - 1\n", at: "/a", as: []) == "a: []\n")
    }

    @Test("line ends of Windows stay")
    func lineEnds() throws {
        #expect(try arranged("- a\r\n# b\r\n- b\r\n", as: [.own(1), .own(0)]) == "# b\r\n- b\r\n- a\r\n")
    }

    @Test("all comments of a document are found, and no text that looks like one")
    func comments() {
        let text = "# a\nb: 'x # no' # c\nd: | # e\n  # no\nf: [1, # g\n 2]\n# h\n"
        #expect(read(text).comments == ["# a", "# c", "# e", "# g", "# h"])
        let root = read("l:\n  # in\n  - x # beside\nm: 1 # m\n").root
        #expect(root.comments(of: 0) == ["# in", "# beside"])
        #expect(root["l"]?.comments(of: 0) == ["# beside"])
        #expect(root.comments(of: 1) == ["# m"])
    }
}
