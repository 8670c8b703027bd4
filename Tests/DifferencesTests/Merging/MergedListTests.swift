import Differences
import Documents
import Records
import Testing

/// Lists that both sides changed: one entry never becomes two.
@Suite struct MergedListTests {
    private static let phases = #"{"properties": {"phases": {"x-key": ["status", "since"]}}}"#

    /// The merged text and the paths in conflict, which are the same whichever side is ours.
    private func merged(
        _ base: String?, _ ours: String, _ theirs: String, schema: String = "{}"
    ) throws -> (text: String, conflicts: [String]) {
        let guide = try guide(schema)
        let base = base.map { yaml($0) }
        let result = try merge(base: base, ours: yaml(ours), theirs: yaml(theirs), guide: guide)
        let swapped = try merge(base: base, ours: yaml(theirs), theirs: yaml(ours), guide: guide)
        #expect(result.conflicts.count == swapped.conflicts.count)
        if result.conflicts.isEmpty {
            let (a, b) = (Documents.read(result.bytes, path: "a.yaml"), Documents.read(swapped.bytes, path: "a.yaml"))
            #expect(changes(from: a.document, to: b.document).isEmpty)
        }
        return (String(decoding: result.bytes, as: UTF8.self), result.conflicts.map(\.path.description))
    }

    @Test("a phase that both sides added with another day conflicts on that day")
    func phase() throws {
        let base = "phases:\n  - status: left\n    since: 2016\n  - status: member\n    since: 2019\n"
        let (text, conflicts) = try merged(
            base, base + "  - status: left\n    since: 2026-06-30\n    source: a\n",
            base + "  - status: left\n    since: 2026-07-31\n    source: a\n", schema: Self.phases)
        #expect(conflicts == ["/phases[status=left,since=2026-06-30]/since"])
        #expect(
            text == base
                + "  - status: left\n<<<<<<< ours\n    since: 2026-06-30\n=======\n    since: 2026-07-31\n>>>>>>> theirs\n    source: a\n"
        )
    }

    @Test(
        "an entry that both sides changed or added is one entry, in conflict where they differ",
        arguments: [
            // Both changed one entry that nothing names, one of them so much that little is left of it.
            ("a: [{v: 1, w: 1, x: 1}]\n", "a: [{v: 2, w: 1, x: 1}]\n", "a: [{v: 3, w: 1, x: 4}]\n", ["/a[#1]"]),
            ("a: [{v: 1, w: 1, x: 1}]\n", "a: [{v: 2, w: 1, x: 1}]\n", "a: [{v: 3, w: 1, x: 1}]\n", ["/a[#1]/v"]),
            // Both added it.
            ("a: []\n", "a: [{v: 1, w: 1}]\n", "a: [{v: 2, w: 1}]\n", ["/a[#1]/v"]),
            ("a: [{v: 0}]\n", "a: [{v: 0}, {w: 1, x: 1}]\n", "a: [{v: 0}, {w: 2, x: 1}]\n", ["/a[#2]/w"]),
            // Both put a text in the place of another.
            ("a: [x, y]\n", "a: [x, p]\n", "a: [x, q]\n", ["/a[p]"]),
            ("a:\n- x\n- y\n", "a:\n- p\n- y\n", "a:\n- q\n- y\n", ["/a[p]"]),
            // One changed it, the other put something else in its place.
            ("a: [{v: 1, w: 1, x: 1}]\n", "a: [{v: 2, w: 1, x: 1}]\n", "a: [{u: 1}]\n", ["/a[#1]"]),
            // What tells entries apart by itself contradicts, but most is the same.
            ("a: []\n", "a: [{name: p, w: 1, x: 1}]\n", "a: [{name: q, w: 1, x: 1}]\n", ["/a[name=p]/name"]),
        ])
    func twins(base: String, ours: String, theirs: String, expected: [String]) throws {
        #expect(try merged(base, ours, theirs).conflicts == expected)
    }

    @Test(
        "what both sides gave another name is in conflict about what it is called",
        arguments: [
            ("l:\n- id: a\n  v: 1\n- id: b\n  v: 2\n", "b", "/l[id=b]"), ("a: 1\nb: 2\nc: 3\n", "b", "/b"),
            ("a: 1\nb: {x: 1, y: 2}\nc: 3\n", "b", "/b"), ("{a: 1, b: 2, c: 3}\n", "b", "/b"),
        ])
    func renamedTwice(base: String, name: String, path: String) throws {
        let (ours, theirs) = (base.replacing(name, with: "b1"), base.replacing(name, with: "b2"))
        let (text, conflicts) = try merged(base, ours, theirs)
        #expect(conflicts == [path])
        #expect(text.contains("<<<<<<<") && text.contains("b1") && text.contains("b2"))
    }

    @Test("what one side renamed and the other changed is one conflict, with the new name on the side that gave it")
    func renamedAndChanged() throws {
        let (text, conflicts) = try merged("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 9\nc: 3\n", "a: 1\nb1: 2\nc: 3\n")
        #expect(conflicts == ["/b"])
        #expect(text == "a: 1\n<<<<<<< ours\nb: 9\n=======\nb1: 2\n>>>>>>> theirs\nc: 3\n")
    }

    @Test("what both sides put in the place of a field is in conflict, and what they put elsewhere is not")
    func fieldsInPlace() throws {
        let base = "a: 1\nb: 2\nc: 3\n"
        #expect(try merged(base, "a: 1\nx: 8\nc: 3\n", "a: 1\ny: 9\nc: 3\n").conflicts == ["/b"])
        #expect(try merged(base, "a: 1\nc: 3\nx: 8\n", "a: 1\nc: 3\ny: 9\n").conflicts.isEmpty)
        #expect(try merged(base, "a: 1\nc: 3\nx: 2\n", "y: 2\na: 1\nc: 3\n").conflicts == ["/b"])
    }

    @Test("ids that both sides gave to entries of which one is gone stay two")
    func otherIDs() throws {
        let base = "l:\n- {id: a, v: 1, w: 1}\n"
        let (text, conflicts) = try merged(base, "l:\n- {id: p, v: 2, w: 3}\n", "l:\n- {id: q, v: 4, w: 5}\n")
        #expect(conflicts.isEmpty && yaml(text).root["l"]?.items.count == 2)
    }

    @Test(
        "entries that have little in common, or other ids, stay two",
        arguments: [
            ("a: [{v: 0}]\n", "a: [{v: 0}, {w: 1, x: 1}]\n", "a: [{v: 0}, {w: 2, x: 2}]\n"),
            ("a: []\n", "a: [{id: p, w: 1, x: 1}]\n", "a: [{id: q, w: 1, x: 1}]\n"),
            ("a: []\n", "a: [{name: p, w: 1}]\n", "a: [{name: q, w: 1}]\n"),
            ("a: [x]\n", "a: [x, p]\n", "a: [x, q]\n"),
        ])
    func two(base: String, ours: String, theirs: String) throws {
        let (text, conflicts) = try merged(base, ours, theirs)
        #expect(conflicts.isEmpty)
        #expect(yaml(text).root["a"]?.items.count == (yaml(base).root["a"]?.items.count ?? 0) + 2)
    }

    @Test("a file that both sides added has one entry of what is nearly the same")
    func addedFile() throws {
        let (_, conflicts) = try merged(
            nil, "id: x\nphases:\n- status: active\n  since: 2019\n",
            "id: x\nphases:\n- status: active\n  since: 2020\n",
            schema: Self.phases)
        #expect(conflicts == ["/phases[status=active,since=2019]/since"])
    }

    @Test(
        "what one side added and the other made of something else is there once",
        arguments: [
            ("a: [{v: 1, w: 1, x: 1}]\n", "a: [{v: 1, w: 1, x: 1}, {v: 2, w: 1, x: 1}]\n", "a: [{v: 2, w: 1, x: 1}]\n"),
            ("a: [p]\n", "a: [p, q]\n", "a: [q]\n"),
        ])
    func addedAndTurned(base: String, ours: String, theirs: String) throws {
        let (text, conflicts) = try merged(base, ours, theirs)
        #expect(conflicts.isEmpty)
        #expect(changes(text, theirs).isEmpty)
    }

    @Test("two sides that turn two entries into the same one give it once")
    func turnedTwice() throws {
        let base = "a: [{v: 1, w: 1, x: 1}, {v: 2, w: 2, x: 2}]\n"
        let (text, _) = try merged(
            base, "a: [{v: 3, w: 1, x: 1}, {v: 2, w: 2, x: 2}]\n", "a: [{v: 1, w: 1, x: 1}, {v: 3, w: 1, x: 1}]\n")
        #expect(yaml(text).root["a"]?.items.count == 1)
    }

    @Test(
        "an order that only one side changed is taken, with what the other side changed",
        arguments: [
            ("a: [x, y, z]\nb: 1\n", "a: [z, x, y]\nb: 1\n", "a: [x, y, z, w]\nb: 1\n", "a: [z, w, x, y]\nb: 1\n"),
            (
                "a:\n  - x # 1\n\n  # two\n  - y\n  - z\n", "a:\n  - z\n\n  # two\n  - y\n  - x # 1\n",
                "a:\n  - x # 1\n\n  # two\n  - y\n  - z # 3\n", "a:\n  - z # 3\n\n  # two\n  - y\n  - x # 1\n"
            ),
            ("p: 1\nq: 1\nr: 1\n", "r: 1\np: 1\nq: 1\n", "p: 1\nq: 2\nr: 1\n", "r: 1\np: 1\nq: 2\n"),
        ])
    func order(base: String, moved: String, changed: String, expected: String) throws {
        #expect(try merged(base, moved, changed).text == expected)
        #expect(try merged(base, changed, moved).text == expected)
    }

    @Test("a comment above what comes first behind a dash gets a line of its own")
    func behindDash() throws {
        let (base, moved) = ("- k: 1\n  l: 1\n  m: 1\n", "- l: 1\n  m: 1\n  k: 1\n")
        let changed = "- k: 1\n  # of l\n  l: 1\n  m: 2\n"
        #expect(try merged(base, changed, moved).text == "-\n  # of l\n  l: 1\n  m: 2\n  k: 1\n")
        #expect(try merged(base, moved, changed).text == "# of l\n- l: 1\n  m: 2\n  k: 1\n")
    }

    @Test("orders that both sides changed in two ways conflict, unless the schema says what tells entries apart")
    func twoOrders() throws {
        let (base, ours, theirs) = (
            "a: [{v: x}, {v: y}, {v: z}]\n", "a: [{v: z}, {v: x}, {v: y}]\n", "a: [{v: y}, {v: x}, {v: z}]\n"
        )
        #expect(try merged(base, ours, theirs).conflicts == ["/a"])
        let keyed = try merged(base, ours, theirs, schema: #"{"properties": {"a": {"x-key": ["v"]}}}"#)
        #expect(keyed.conflicts.isEmpty && keyed.text == ours)
    }

    @Test("numbers that both sides added are one list each, not one list together")
    func coordinates() throws {
        #expect(try merged("b: 1\n", "b: 1\na: [60.1, 24.9]\n", "b: 1\na: [60.2, 24.8]\n").conflicts == ["/a"])
        #expect(try merged("a: [60, 24]\n", "a: [60.1, 24]\n", "a: [60.2, 24]\n").conflicts == ["/a[60.1]"])
        #expect(try merged("a: [60, 24]\n", "a: [60, 24, 3]\n", "a: [60, 24, 4]\n").conflicts == ["/a"])
    }

    @Test("many unnamed entries that both sides wrote anew are a conflict of the whole list")
    func many() throws {
        let list = { (letter: String) in "a:\n" + (0..<300).map { "  - {v: \(letter)\($0)}\n" }.joined() }
        #expect(try merged(list("x") + "  - {v: q}\n", list("y") + "  - {v: q}\n", list("z")).conflicts == ["/a"])
    }

    @Test("two lists that both sides put into one list do not become one that nobody wrote")
    func innerLists() throws {
        let merge = try merged("l:\n- [1, a]\n", "l:\n- [1, a]\n- [3, c]\n", "l:\n- [1, a]\n- [3, d]\n")
        #expect(merge.conflicts.count == 1)
    }
}
