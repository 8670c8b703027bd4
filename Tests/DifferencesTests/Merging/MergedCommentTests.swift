import Differences
import Documents
import Testing

/// Comments come out of a merge where they belong.
@Suite struct MergedCommentTests {
    private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> String {
        let result = try merge(base: yaml(base), ours: yaml(ours), theirs: yaml(theirs))
        #expect(result.conflicts.isEmpty)
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

    @Test("a text that ends in empty lines keeps them, and what follows its comments")
    func keptLines() throws {
        #expect(
            try merged("t: |+\n  x\n\na: 1\n", "t: |+\n  x\n\na: 2\n", "t: |+\n  x\n\n# of a\na: 1\n")
                == "t: |+\n  x\n\n# of a\na: 2\n")
    }
}
