import Differences
import Documents
import Testing

@Suite struct EntryTests {
    private static let agreements = """
        {"properties": {"agreements": {"type": "array", "x-key": ["kind", "signed"], "items": {"properties": {
          "kind": {"type": "string"}, "until": {"type": "integer"}}}}}}
        """

    @Test(
        "the order of a list is no change",
        arguments: [
            ("a: [x, y, z]\n", "a: [z, x, y]\n"), ("a: [x, x, y]\n", "a: [y, x, x]\n"),
            ("a: [{b: 1}, {c: 2}]\n", "a: [{c: 2}, {b: 1}]\n"), ("a: [x, {b: [1]}]\n", "a: [{b: [1]}, x]\n"),
        ])
    func order(old: String, new: String) { #expect(changes(old, new).isEmpty) }

    @Test("entries that are texts are added and removed one by one")
    func scalars() {
        #expect(changes("a: [x, y]\n", "a: [z, y]\n") == [#"/a[x]: "x" → -"#, #"/a[z]: - → "z""#])
        #expect(changes("a: [x]\n", "a: [x, x]\n") == [#"/a[x,#2]: - → "x""#])
        #expect(changes("a: [2022]\n", "a: ['2022']\n") == [#"/a[2022]: 2022 → "2022""#])
    }

    @Test("few entries are called what they are called among many", arguments: 1...9)
    func repetitions(count: Int) {
        for text in ["x", "7", "true", String(repeating: "long ", count: 12) + "text"] {
            let new = "a:\n- y\n" + String(repeating: "- \(text)\n", count: count + 1) + "- z\n"
            let lines = changes("a:\n- y\n- \(text)\n- z\n", new)
            #expect(lines.count == count)
            for (line, number) in zip(lines, 2...) { #expect(line.contains(",#\(number)]: - → "), "\(line)") }
        }
        let empty = changes("a: ['']\n", "a: ['', null]\n")
        #expect(empty.count == 1 && empty[0].contains(",#2]"), "\(empty)")
    }

    @Test("entries are matched by the schema's x-key, and one changed field is one change")
    func declaredKey() throws {
        let guide = try guide(Self.agreements)
        let old =
            "agreements:\n  - {kind: memorandum, signed: 2023-12, until: 2025}\n  - {kind: letter, signed: 2020}\n"
        let new =
            "agreements:\n  - {kind: letter, signed: 2020}\n  - {kind: memorandum, signed: 2023-12, until: 2027}\n"
        #expect(changes(old, new, guide: guide) == ["/agreements[kind=memorandum,signed=2023-12]/until: 2025 → 2027"])
    }

    @Test("an entry with another key is another entry, unless it is plainly the same")
    func otherKey() throws {
        let guide = try guide(Self.agreements)
        func changed(_ old: String, _ new: String) -> [String] {
            changes("agreements: [\(old)]\n", "agreements: [\(new)]\n", guide: guide)
        }
        #expect(
            changed("{kind: a, signed: 2020}", "{kind: b, signed: 2021}") == [
                #"/agreements[kind=a,signed=2020]: {"kind":"a","signed":2020} → -"#,
                #"/agreements[kind=b,signed=2021]: - → {"kind":"b","signed":2021}"#,
            ])
        #expect(changed("{kind: a}", "{kind: a, signed: 2021}") == ["/agreements[kind=a,signed=2021]/signed: - → 2021"])
        #expect(
            changed(
                "{kind: a, signed: 2020, until: 2022, title: T}", "{kind: a, signed: 2020-12, until: 2022, title: T}")
                == [#"/agreements[kind=a,signed=2020-12]/signed: 2020 → "2020-12""#])
    }

    @Test("a path that goes through a renamed entry is also known by its former name")
    func formerPath() throws {
        let change = try #require(
            changes(
                from: yaml("agreements: [{kind: a, until: 1}]\n"),
                to: yaml("agreements: [{kind: a, signed: 2, until: 1}]\n"), guide: try guide(Self.agreements)
            ).first)
        #expect(change.formerPath.description == "/agreements[kind=a,signed=]/signed")
    }

    @Test(
        "without x-key an id tells entries apart, or else the first usual property that does",
        arguments: [
            ("{id: x, n: 1}, {id: y, n: 1}", "{id: y, n: 2}, {id: x, n: 1}", "/a[id=y]/n: 1 → 2"),
            ("{kind: x, n: 1}, {kind: y, n: 1}", "{kind: y, n: 2}, {kind: x, n: 1}", "/a[kind=y]/n: 1 → 2"),
            (
                "{kind: k, role: x, n: 1}, {kind: k, role: y, n: 1}",
                "{kind: k, role: y, n: 2}, {kind: k, role: x, n: 1}", "/a[role=y]/n: 1 → 2"
            ),
            ("{v: x, n: 1}, {v: y, n: 1, m: 1}", "{v: y, n: 2, m: 1}, {v: x, n: 1}", "/a[#1]/n: 1 → 2"),
            ("{name: {en: A, fi: B}, n: 1}", "{name: {fi: B, en: A}, n: 2}", "/a[name=B]/n: 1 → 2"),
            ("{name: {sv: A, en: B}, n: 1}", "{name: {sv: A, en: B}, n: 2}", "/a[name=A]/n: 1 → 2"),
            ("{name: {sv: A, en: B}, n: 1}", "{name: {en: B, sv: A}, n: 2}", "/a[name=A]/n: 1 → 2"),
            ("{name: {x: B, y: A}, n: 1}", "{name: {y: A, x: B}, n: 2}", "/a[name=B]/n: 1 → 2"),
        ])
    func inferredKey(old: String, new: String, expected: String) {
        #expect(changes("a: [\(old)]\n", "a: [\(new)]\n") == [expected])
    }

    @Test(
        "a translation that is added changes no name",
        arguments: [
            ("{fi: B}", "{en: A, fi: B}", "en"), ("{fi: B}", "{fi: B, sv: A}", "sv"),
            ("{sv: B}", "{sv: B, en: A}", "en"),
        ])
    func translation(old: String, new: String, language: String) throws {
        let change = try #require(
            changes(
                from: yaml("a: [{role: \(old), unit: x}, {role: other, unit: y}]\n"),
                to: yaml("a: [{role: \(new), unit: x}, {role: other, unit: y}]\n")
            ).first)
        #expect(change.path.description == "/a[role=B]/role/\(language)")
        #expect(change.formerPath == change.path)
    }

    @Test("another id is always another entry")
    func ids() { #expect(changes("a: [{id: x, n: 1, m: 2}]\n", "a: [{id: y, n: 1, m: 2}]\n").count == 2) }

    @Test("an added or removed entry is one change with the whole entry")
    func wholeEntries() {
        #expect(
            changes("a: [{id: x, n: {m: 1}}]\n", "a: [{id: y}]\n") == [
                #"/a[id=x]: {"id":"x","n":{"m":1}} → -"#, #"/a[id=y]: - → {"id":"y"}"#,
            ])
    }

    @Test("of two entries with one key, the equal one is itself")
    func sameKey() throws {
        let guide = try guide(Self.agreements)
        #expect(
            changes(
                "agreements: [{kind: a, signed: 1, until: 5}, {kind: a, signed: 1, until: 6}]\n",
                "agreements: [{kind: a, signed: 1, until: 6}, {kind: a, signed: 1, until: 7}]\n", guide: guide)
                == ["/agreements[kind=a,signed=1,#2]/until: 5 → 7"])
    }

    @Test("a long text in a list that was edited is one change")
    func texts() {
        #expect(changes("a: [the quick brown fox jumps]\n", "a: [the quick red fox jumps]\n").count == 1)
        #expect(changes("a: [fox]\n", "a: [foxes]\n").count == 2)
    }

    @Test("numbers may mean their order: reordered, they are one change of the whole list, but in a set none")
    func tuples() throws {
        #expect(changes("a: [60, 24]\n", "a: [24, 60]\n") == ["/a: [60,24] → [24,60]"])
        #expect(changes("a: [1, 2]\n", "a: [1, 2, 3]\n") == ["/a[3]: - → 3"])
        let guide = try guide(#"{"properties": {"a": {"uniqueItems": true}}}"#)
        #expect(changes("a: [60, 24]\n", "a: [24, 60]\n", guide: guide).isEmpty)
    }

    @Test("two long lists with nothing in common do not take forever")
    func long() {
        let list = { (letter: String) in "a:\n" + (0..<3_000).map { "  - {v: \(letter)\($0)}\n" }.joined() }
        #expect(changes(list("x"), list("y")).count == 6_000)
    }
}
