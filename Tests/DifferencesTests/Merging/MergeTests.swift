import Differences
import Documents
import Records
import Testing

@Suite struct MergeTests {
    private static let base = """
        # the record
        id: oslo
        owner: kv
        importance: key
        phases:
          - status: active
            since: 2019
        supports:
          - a
          - b
        notes: x

        """

    private func merged(
        _ ours: (String) -> String, _ theirs: (String) -> String, base: String? = base, guide: FieldGuide = .empty
    ) throws -> (text: String, conflicts: [String]) {
        let result = try merge(
            base: base.map { yaml($0) }, ours: yaml(ours(base ?? "")), theirs: yaml(theirs(base ?? "")), guide: guide)
        return (String(decoding: result.bytes, as: UTF8.self), result.conflicts.map(\.path.description))
    }

    @Test("two neighbouring fields changed on two sides merge, with the comments of both")
    func neighbours() throws {
        let (text, conflicts) = try merged(
            { $0.replacing("owner: kv\n", with: "owner: eo # ours beside\n") },
            { $0.replacing("importance: key\n", with: "# theirs above\nimportance: active # theirs beside\n") })
        #expect(conflicts.isEmpty)
        #expect(
            text
                == Self.base.replacing(
                    "owner: kv\nimportance: key\n",
                    with: "owner: eo # ours beside\n# theirs above\nimportance: active # theirs beside\n"))
    }

    @Test("a comment that only one side wrote is kept, whatever became of the values")
    func comments() throws {
        let (text, _) = try merged(
            { $0.replacing("owner: kv", with: "owner: eo") },
            {
                $0.replacing("owner: kv", with: "# why kv\nowner: kv # since 2019")
                    .replacing("    since: 2019\n", with: "    # as told\n    since: 2019\n") + "# the end\n"
            })
        #expect(text.contains("# why kv\nowner: eo # since 2019\n"))
        #expect(text.contains("    # as told\n    since: 2019\n"))
        #expect(text.hasSuffix("notes: x\n# the end\n"))
    }

    @Test("additions and removals on both sides of a list of texts come together")
    func sets() throws {
        let (text, conflicts) = try merged(
            { $0.replacing("  - a\n", with: "").replacing("  - b\n", with: "  - b\n  - ours\n") },
            { $0.replacing("  - b\n", with: "  - b\n  - theirs # new\n") })
        #expect(conflicts.isEmpty)
        #expect(text.contains("supports:\n  - b\n  - ours\n  - theirs # new\nnotes"))
    }

    @Test("different entries that both sides added stay two, those with one name become one")
    func entries() throws {
        let guide = try guide(#"{"properties": {"phases": {"x-key": ["status", "since"]}}}"#)
        let last = "    since: 2019\n"
        let (text, conflicts) = try merged(
            { $0.replacing(last, with: last + "  - status: ended\n    since: 2022\n") },
            {
                $0.replacing(
                    last,
                    with: last
                        + "  - status: dormant\n    since: 2021\n  - status: ended\n    since: 2022\n    reason: war\n")
            }, guide: guide)
        #expect(conflicts.isEmpty)
        #expect(yaml(text).root["phases"]?.items.count == 3)
        #expect(text.contains("  - status: ended\n    since: 2022\n    reason: war\n"))
    }

    @Test("one field changed to two values is a conflict around its lines alone")
    func conflict() throws {
        let (text, conflicts) = try merged(
            { $0.replacing("owner: kv", with: "owner: eo").replacing("importance: key", with: "importance: x") },
            {
                $0.replacing("owner: kv", with: "owner: viestinta").replacing("importance: key", with: "importance: y")
                    .replacing("notes: x", with: "notes: z")
            })
        #expect(conflicts == ["/owner", "/importance"])
        #expect(
            text
                == Self.base.replacing(
                    "owner: kv\nimportance: key\n",
                    with: """
                        <<<<<<< ours
                        owner: eo
                        =======
                        owner: viestinta
                        >>>>>>> theirs
                        <<<<<<< ours
                        importance: x
                        =======
                        importance: y
                        >>>>>>> theirs

                        """
                ).replacing("notes: x", with: "notes: z"))
    }

    @Test("a field that one side removed and the other changed is a conflict; both removing it is none")
    func removed() throws {
        let (text, conflicts) = try merged(
            { $0.replacing("owner: kv\n", with: "") }, { $0.replacing("owner: kv", with: "owner: eo") })
        #expect(conflicts == ["/owner"])
        #expect(text.contains("id: oslo\n<<<<<<< ours\n=======\nowner: eo\n>>>>>>> theirs\nimportance"))
        let both = try merged({ $0.replacing("owner: kv\n", with: "") }, { $0.replacing("owner: kv\n", with: "") })
        #expect(both.conflicts.isEmpty)
        #expect(!both.text.contains("owner"))
    }

    @Test("both sides doing the same is no conflict, however they write it")
    func same() throws {
        let (text, conflicts) = try merged(
            {
                $0.replacing("supports:\n  - a\n  - b\n", with: "supports: [a, b, c]\n").replacing(
                    "owner: kv", with: "owner: 'eo'")
            },
            { $0.replacing("  - b\n", with: "  - b\n  - c\n").replacing("owner: kv", with: "owner: eo") })
        #expect(conflicts.isEmpty)
        #expect(text.contains("supports: [a, b, c]\n"))
        #expect(text.contains("owner: 'eo'\n"))
    }

    @Test("a record that both sides added merges where they agree")
    func added() throws {
        let (text, conflicts) = try merged({ _ in "id: x\na: 1\nb: 1\n" }, { _ in "id: x\nb: 2\nc: 3\n" }, base: nil)
        #expect(conflicts == ["/b"])
        #expect(text == "id: x\na: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\nc: 3\n")
    }

    @Test("JSON and flow collections merge too; fields on one line share their markers")
    func flow() throws {
        let (text, conflicts) = try merged(
            { _ in "a: {b: 1, c: 2, d: 1}\n" }, { _ in "a: {b: 3, c: 4, d: 0, e: 5}\n" },
            base: "a: {b: 0, c: 0, d: 0}\n")
        #expect(conflicts == ["/a/b", "/a/c"])
        #expect(
            text
                == "<<<<<<< ours\na: {b: 1, c: 2, d: 1, e: 5}\n=======\na: {b: 3, c: 4, d: 1, e: 5}\n>>>>>>> theirs\n")
        let json = { (text: String) in Documents.read(Array(text.utf8), path: "a.json").document }
        let result = try merge(
            base: json("{\n  \"a\": 1,\n  \"b\": 1\n}\n"), ours: json("{\n  \"a\": 2,\n  \"b\": 1\n}\n"),
            theirs: json("{\n  \"a\": 1,\n  \"b\": 3,\n  \"c\": [4]\n}\n"))
        #expect(
            String(decoding: result.bytes, as: UTF8.self)
                == "{\n  \"a\": 2,\n  \"b\": 3,\n  \"c\": [\n    4\n  ]\n}\n")
    }

    @Test("long lists merge too, and do not take forever")
    func long() throws {
        let base = "a:\n" + (0..<3_000).map { "  - id: x\($0)\n    n: 1\n" }.joined()
        let (text, conflicts) = try merged(
            { $0.replacing("id: x17\n    n: 1", with: "id: x17\n    n: 2") },
            { $0.replacing("id: x2999\n    n: 1", with: "id: x2999\n    n: 3 # last") }, base: base)
        #expect(conflicts.isEmpty)
        #expect(
            text
                == base.replacing("id: x17\n    n: 1", with: "id: x17\n    n: 2")
                .replacing("id: x2999\n    n: 1", with: "id: x2999\n    n: 3 # last"))
    }

    @Test("lines that end as on Windows stay so")
    func lineEnds() throws {
        let (text, _) = try merged(
            { $0.replacing("a: 1", with: "a: 2") }, { $0.replacing("b: 1", with: "b: 2 # x\r\nc:\r\n  - d") },
            base: "a: 1\r\nb: 1\r\n")
        #expect(text == "a: 2\r\nb: 2 # x\r\nc:\r\n  - d\r\n")
    }

    @Test("a text at the end of a file, without a line end behind it, stays the same where something follows it")
    func textAtTheEnd() throws {
        let (base, text, other) = (yaml("a: 1\n"), yaml("a: 1\nt: |\n  x\n  y"), yaml("a: 1\nb: 2\n"))
        let result = try merge(base: base, ours: text, theirs: other)
        let merged = Documents.read(result.bytes, path: "x.yaml").document
        #expect(merged.root["t"]?.text == "x\ny\n")
        #expect(merged.root["b"]?.text == "2")
    }

    @Test("comments for which our text has no line stand above what they were in")
    func homelessComments() throws {
        let base = "name: {fi: a, sv: b}\nlist:\n- {kind: x}\n- {kind: y}\nz: [a]\n"
        let (text, conflicts) = try merged(
            {
                $0.replacing("- {kind: x}", with: "- kind: x\n  more: 1").replacing("sv: b", with: "sv: b, en: c")
                    .replacing("[a]", with: "[a, c]")
            },
            {
                $0.replacing("{fi: a, sv: b}", with: "\n  # above\n  fi: a # beside\n  sv: b").replacing(
                    "- {kind: x}", with: "- {kind: x} # entry"
                ).replacing("z: [a]", with: "z:\n- a\n# new\n- b")
            }, base: base)
        #expect(conflicts.isEmpty)
        #expect(
            text
                == "# above\n# beside\nname: {fi: a, sv: b, en: c}\nlist:\n# entry\n- kind: x\n  more: 1\n- {kind: y}\n# new\nz: [a, c, b]\n"
        )
    }

    @Test("thousands of fields that either side changed are merged at once", .timeLimit(.minutes(1)))
    func many() throws {
        func text(_ value: (Int) -> String) -> String {
            "values:\n" + (0..<4_000).map { "  # \($0)\n  k\($0): \(value($0))\n" }.joined()
        }
        let result = try merge(
            base: yaml(text { "\($0)" }), ours: yaml(text { $0 % 3 == 0 ? "ours" : "\($0)" }),
            theirs: yaml(text { $0 % 3 == 1 ? "theirs # \($0)" : "\($0)" }))
        #expect(result.conflicts.isEmpty)
        #expect(
            String(decoding: result.bytes, as: UTF8.self)
                == text { $0 % 3 == 0 ? "ours" : $0 % 3 == 1 ? "theirs # \($0)" : "\($0)" })
    }
}
