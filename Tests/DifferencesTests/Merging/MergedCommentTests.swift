import Differences
import Documents
import Testing

/// Comments come out of a merge where they belong.
@Suite struct MergedCommentTests {
    private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> String {
        let result = try merge(base: yaml(base), ours: yaml(ours), theirs: yaml(theirs))
        #expect(result.conflicts.isEmpty && result.comments == nil)
        return String(decoding: result.bytes, as: UTF8.self)
    }

    @Test(
        "where one side replaced every entry or field, the comments of the old ones are gone and those of the new there"
    )
    func replaced() throws {
        #expect(
            try merged("m:\n  - anna # a\nn: 1\n", "m:\n  - anna # a\nn: 2\n", "m:\n  - ben # b\nn: 1\n")
                == "m:\n  - ben # b\nn: 2\n")
        #expect(
            try merged(
                "m:\n  - anna # a\n  - x\n", "m: # ours\n  - anna # a\n  - x\n", "m:\n  # of ben\n  - ben # b\n")
                == "m: # ours\n  # of ben\n  - ben # b\n")
        #expect(
            try merged("m:\n  k: 1 # a\nn: 1\n", "m: # ours\n  k: 1 # a\nn: 2\n", "m:\n  l: 1 # b\nn: 1\n")
                == "m: # ours\n  l: 1 # b\nn: 2\n")
    }

    @Test("comments come along into a list that we emptied")
    func filled() throws {
        #expect(
            try merged("m:\n  - a\nn: 1\n", "m: []\nn: 1\n", "m:\n  - a\n  # of b\n  - b # c\nn: 1\n")
                == "m:\n  # of b\n  - b # c\nn: 1\n")
    }

    @Test("comments inside of brackets of theirs stay above what the brackets are in")
    func brackets() throws {
        #expect(
            try merged("a: [x, y]\nb: 1\n", "a: [x, y, z]\nb: 1\n", "a: [\n  x, # of x\n  w, y]\nb: 1\n")
                == "# of x\na: [x, w, y, z]\nb: 1\n")
        #expect(try merged("{a: 1}\n", "{a: 1, c: 1}\n", "a: 1 # one\nb: 1\n") == "{a: 1, c: 1, b: 1}\n# one\n")
    }

    @Test("a comment above an entry that the other side removed goes with it, but not one that is new")
    func removed() throws {
        #expect(
            try merged("- a\n# of b\n- b\n- c\n", "- a\n# of b\n- b\n- c\n- d\n", "- a\n- c\n") == "- a\n- c\n- d\n")
        #expect(
            try merged("- a\n# of b\n- b\n- c\n", "- a\n# of b\n# new\n- b\n- c\n", "- a\n- c\n") == "- a\n# new\n- c\n"
        )
    }

    @Test("where both sides changed a comment, both stay, ours first")
    func both() throws {
        #expect(
            try merged(
                "# a\nk: 1 # b\nl: 1\n", "# ours\nk: 1 # ours beside\nl: 2\n", "# theirs\nk: 1 # theirs beside\nl: 1\n")
                == "# ours\n# theirs\nk: 1 # ours beside # theirs beside\nl: 2\n")
    }

    @Test(
        "where git merges the lines and gives the same values, comments are where git has them",
        arguments: [
            // Theirs removes the field below the licence that ours changed.
            (
                "# licence\n\n# about a\na: 1\nb: 2\n", "# licence 2024\n\n# about a\na: 1\nb: 2\n",
                "# licence\n\nb: 2\n",
                "# licence 2024\n\nb: 2\n"
            ),
            // Theirs puts a field between the head of the file and what stood below it.
            (
                "# Head\n\n# about id\nid: x\n", "# Head\n# more\n\n# about id\nid: x\n",
                "# Head\n\nfirst: 1\n# about id\nid: x\n", "# Head\n# more\n\nfirst: 1\n# about id\nid: x\n"
            ),
            // A comment behind a dash.
            (
                "l:\n  - # first\n    id: a\n    v: 1\n", "l:\n  - # FIRST\n    id: a\n    v: 1\n",
                "l:\n  - # first\n    id: a\n    v: 2\n", "l:\n  - # FIRST\n    id: a\n    v: 2\n"
            ),
            // A comment in the column of a list, at its end.
            (
                "l:\n  - a\n  # end of l\n\ntags: 1\nz: 1\n", "l:\n  - a\n  # end of l\n\ntags: 1\nz: 2\n",
                "l:\n  - a\n  # end of l\n\n# about tags\ntags: 1\nz: 1\n",
                "l:\n  - a\n  # end of l\n\n# about tags\ntags: 1\nz: 2\n"
            ),
        ])
    func asLines(base: String, ours: String, theirs: String, expected: String) throws {
        #expect(try merged(base, ours, theirs) == expected)
        #expect(try merged(base, theirs, ours) == expected)
    }

    @Test(
        "a comment that one side wrote at what the other removed, renamed or replaced is a conflict",
        arguments: [
            ("m:\n  - anna\n  - ben\n", "m:\n  - anna # boss\n  - ben\n", "m:\n  - zed\n", "/m[anna]"),
            ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2 # important\nc: 3\n", "a: 1\nc: 3\n", "/b"),
            ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2 # important\nc: 3\n", "a: 1\nb1: 2\nc: 3\n", "/b"),
            ("f:\n  a: 1\n  b: 2\nc: 3\n", "f:\n  a: 1 # note\n  b: 2\nc: 3\n", "f: text\nc: 3\n", "/f"),
        ])
    func contested(base: String, commented: String, other: String, path: String) throws {
        for (ours, theirs) in [(commented, other), (other, commented)] {
            let result = try merge(base: yaml(base), ours: yaml(ours), theirs: yaml(theirs))
            #expect(result.conflicts.map(\.path.description) == [path])
            let sides = sides(of: result.bytes)
            #expect(sides.map { $0.contains { $0.contains("#") } } == [ours.contains("#"), theirs.contains("#")])
            #expect(sides[ours == other ? 0 : 1].isSuperset(of: other.split(separator: "\n")))
        }
    }

    @Test("a comment above what one side removed stays where the other wrote it, whichever side is ours")
    func keptAbove() throws {
        let (base, commented, other) = ("- a\n- b\n- c\n", "- a\n# new\n- b\n- c\n- d\n", "- a\n- c\n")
        #expect(try merged(base, commented, other) == "- a\n# new\n- c\n- d\n")
        #expect(try merged(base, other, commented) == "- a\n# new\n- c\n- d\n")
    }

    @Test("a comment that one side removed does not come back where the other put something behind it")
    func removedComment() throws {
        let base = "l:\n  - a\n  # end of l\nb: 1\n"
        let (ours, theirs) = ("l:\n  - a\n  # end of l\nnew: 1\nb: 1\n", "l:\n  - a\nb: 1\n")
        let result = try merge(base: yaml(base), ours: yaml(ours), theirs: yaml(theirs))
        #expect(result.conflicts.isEmpty)
        #expect(result.comments?.comments == [" end of l"])
        #expect(
            result.comments.map { String(decoding: $0.bytes, as: UTF8.self) }
                == "l:\n  - a\n<<<<<<< ours\n  # end of l\nnew: 1\n=======\n>>>>>>> theirs\nb: 1\n")
    }

    @Test(
        "around a value in conflict, each side of the markers has its own comments",
        arguments: [
            (
                "a: 1\n", "a: 2 # new1\n", "a: 3 # new2\n",
                "<<<<<<< ours\na: 2 # new1\n=======\na: 3 # new2\n>>>>>>> theirs\n"
            ),
            (
                "a: 1\n", "a: 2\n", "a: 3 # why\n",
                "<<<<<<< ours\na: 2\n=======\na: 3 # why\n>>>>>>> theirs\n"
            ),
            (
                "# old\na: 1\n", "# ours\na: 2\n", "# theirs\na: 3\n",
                "<<<<<<< ours\n# ours\na: 2\n=======\n# theirs\na: 3\n>>>>>>> theirs\n"
            ),
        ])
    func inConflict(base: String, ours: String, theirs: String, expected: String) throws {
        let result = try merge(base: yaml(base), ours: yaml(ours), theirs: yaml(theirs))
        #expect(result.conflicts.map(\.path.description) == ["/a"])
        #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
    }

    /// The lines of a text with our side and with their side of each conflict.
    private func sides(of bytes: [UInt8]) -> [Set<Substring>] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return [true, false].map { isOurs in
            var isThere = true
            return Set(
                lines.filter { line in
                    if line.hasPrefix("<<<<<<<") { isThere = isOurs }
                    if line == "=======" { isThere = !isOurs }
                    if line.hasPrefix(">>>>>>>") { isThere = true }
                    return isThere && !["<<<<<<<", "=======", ">>>>>>>"].contains { line.hasPrefix($0) }
                })
        }
    }

    @Test("a text that ends in empty lines keeps them, and what follows its comments")
    func keptLines() throws {
        #expect(
            try merged("t: |+\n  x\n\na: 1\n", "t: |+\n  x\n\na: 2\n", "t: |+\n  x\n\n# of a\na: 1\n")
                == "t: |+\n  x\n\n# of a\na: 2\n")
    }
}
