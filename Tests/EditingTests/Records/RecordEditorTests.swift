import Diagnostics
import Differences
import Documents
import Editing
import Records
import TestSupport
import Testing

@Suite("Edits of single records") struct RecordEditorTests {
    private let path = "records/networks/c40.yaml"

    private func edited(_ edit: (inout Proposal, Record) throws -> Void) throws -> String {
        var proposal = try EditedRegister.proposal()
        try edit(&proposal, proposal.record(named: "c40"))
        return try EditedRegister.text(path, of: proposal) ?? ""
    }

    private var original: String { EditedRegister.texts[path] ?? "" }

    @Test("a value is replaced where it stands, and everything else stays byte by byte")
    func replace() throws {
        let text = try edited { try $0.set(["owner=culture", "name.fi=C40-kaupungit"], in: $1) }
        #expect(
            text
                == original.replacing("owner: kv", with: "owner: culture").replacing(
                    "fi: C40 ", with: "fi: C40-kaupungit "))
    }

    @Test("what a record says already is no change, however it is written")
    func same() throws {
        var proposal = try EditedRegister.proposal()
        let record = try proposal.record(named: "c40")
        try proposal.set(["owner=kv", "phases[status=member].since=2019", "notes=A text of two lines."], in: record)
        #expect(proposal.isEmpty)
    }

    @Test("a new field comes behind the one that the schema has before it, an unknown one at the end")
    func order() throws {
        #expect(
            try edited { try $0.set(["kind=city"], in: $1) }
                == original.replacing("owner: kv", with: "kind: city\nowner: kv"))
        #expect(
            try edited { try $0.set(["name.en=C40"], in: $1) }
                == original.replacing("it\nowner", with: "it\n  en: C40\nowner"))
        #expect(try edited { try $0.set(["other=1"], in: $1) } == original + "other: 1\n")
        #expect(
            try edited { try $0.set(["review.next=2027-05"], in: $1) }
                == original.replacing("2019}\n", with: "2019}\nreview:\n  next: 2027-05\n"))
    }

    @Test(
        "a typed text gets the type that the schema wants",
        arguments: [
            ("fee=8650", "fee: 8650"), ("public=true", "public: true"), ("notes=true", "notes: 'true'"),
            ("notes=2019", "notes: '2019'"), ("fee=much", "fee: much"),
            ("members=[units/kv]", "members:\n  - units/kv # the first"),
            ("notes=[a]", "notes: '[a]'"), ("review={next: 2027}", "review:\n  next: 2027"),
        ])
    func types(text: String, line: String) throws {
        #expect(try edited { try $0.set([text], in: $1) }.contains(line + "\n"))
    }

    @Test("entries are added behind those that are there, with the fields in the schema's order")
    func add() throws {
        #expect(
            try edited { try $0.add(["reason=They left", "status=left"], to: "phases", in: $1) }
                == original.replacing(
                    "2019}\n", with: "2019}\n  - status: left\n    reason: They left\n"))
        #expect(
            try edited { try $0.add(["networks/c40", "units/kv2"], to: "members", in: $1) }
                == original.replacing("culture\n", with: "culture\n  - networks/c40\n  - units/kv2\n"))
    }

    @Test("a list that a record lacks begins with the first entry")
    func firstEntry() throws {
        var proposal = try EditedRegister.proposal()
        let unit = try proposal.record(named: "kv")
        try proposal.add(["a"], to: "aliases", in: unit)
        #expect(
            try EditedRegister.text("records/units/kv.yaml", of: proposal)
                == "id: kv\nname: International affairs\naliases:\n  - a\n")
    }

    @Test("fields and entries are removed with the comments beside them; a list that this empties goes too")
    func remove() throws {
        func removing(_ fields: String...) throws -> String {
            try edited { try $0.edit($1, fields.map { .remove(try FieldPath(field: $0)) }) }
        }
        #expect(try removing("members[units/kv]") == original.replacing("  - units/kv # the first\n", with: ""))
        #expect(
            try removing("members[#2]", "members[units/kv]")
                == original.replacing("members:\n  - units/kv # the first\n  - units/culture\n", with: ""))
        #expect(try removing("name.fi").contains("name") == false)
    }

    @Test(
        "what has no place is refused with what there is",
        arguments: [
            (
                "members[units/x]", "networks/c40 has no entry 'members[units/x]'",
                "its entries are\n  [#1]: units/kv\n  [#2]: units/culture"
            ),
            ("ownr", "networks/c40 has no field 'ownr'", "did you mean 'owner'?"),
            ("owner.fi", "networks/c40 has no field 'owner.fi'", nil),
            (
                "nothing", "networks/c40 has no field 'nothing'",
                "write one of 'id', 'name', 'owner', 'members', 'phases', 'notes'"
            ),
        ])
    func refusals(field: String, message: String, hint: String?) throws {
        let error = try #require(throws: EditRefusal.self) {
            _ = try edited { try $0.edit($1, [.remove(try FieldPath(field: field))]) }
        }
        #expect(error.message.en == message)
        #expect(error.hint?.en == hint)
    }

    @Test("a value inside of a text, and an entry of what is no list, have no place")
    func noPlace() throws {
        #expect(throws: EditRefusal.self) { try edited { try $0.set(["owner.fi=x"], in: $1) } }
        #expect(throws: EditRefusal.self) { try edited { try $0.add(["x"], to: "owner", in: $1) } }
        #expect(throws: EditRefusal.self) { try edited { try $0.set(["members[x].y=1"], in: $1) } }
    }

    @Test("what is no field, or has no value, is refused", arguments: ["owner", "=x", "a[=1", "..=1", ""])
    func unreadable(text: String) throws {
        #expect(throws: EditRefusal.self) { try edited { try $0.set([text], in: $1) } }
    }

    @Test("fields of JSON records are edited as JSON")
    func json() throws {
        var proposal = try EditedRegister.proposal()
        let note = try proposal.record(named: "notes/a")
        try proposal.set(["title=B", "year=2020"], in: note)
        try proposal.add(["x"], to: "about", in: note)
        #expect(
            try EditedRegister.text("records/notes/a.json", of: proposal)
                == #"{"title": "B", "about": ["c40", "x"], "year": 2020}"# + "\n")
    }

    /// What a record without a schema becomes by an edit.
    private func note(_ text: String, _ edit: (inout Proposal, Record) throws -> Void) throws -> String {
        let path = "records/units/n.yaml"
        var proposal = try EditedRegister.proposal([path: text])
        try edit(&proposal, proposal.record(named: "units/n"))
        return try EditedRegister.text(path, of: proposal) ?? ""
    }

    @Test("several entries that are named by their places are those of the record as it is")
    func removedPlaces() throws {
        let list = "id: n\nrows:\n  - k: 1\n  - k: 2\n  - k: 3\n  - k: 4\n"
        #expect(
            try note(list) { try $0.remove(["rows[#1]", "rows[#2]"], from: $1) } == "id: n\nrows:\n  - k: 3\n  - k: 4\n"
        )
        #expect(
            try note(list) { try $0.remove(["rows[#4]", "rows[#1]"], from: $1) } == "id: n\nrows:\n  - k: 2\n  - k: 3\n"
        )
        // One entry under two names, and what stands in one that goes.
        #expect(
            try note(list) { try $0.remove(["rows[#2]", "rows[k=2]", "rows[#2].k"], from: $1) }
                == "id: n\nrows:\n  - k: 1\n  - k: 3\n  - k: 4\n")
    }

    @Test("a list or mapping that gets another content keeps what stays in it, with its comments")
    func keptMembers() throws {
        let tags = "id: n\ntags:\n  - p # why p\n  # on q\n  - q\n"
        #expect(try note(tags) { try $0.set(["tags=[p, q, r]"], in: $1) } == tags + "  - r\n")
        #expect(try note(tags) { try $0.set(["tags=[o, q]"], in: $1) } == "id: n\ntags:\n  - o\n  # on q\n  - q\n")
        #expect(try note(tags) { try $0.set(["tags=[a]"], in: $1) } == "id: n\ntags:\n  - a\n")
        let mapping = "id: n\nm:\n  # on a\n  a: x # ca\n  b: y # cb\n"
        #expect(
            try note(mapping) { try $0.set(["m={c: w, a: x}"], in: $1) } == "id: n\nm:\n  # on a\n  a: x # ca\n  c: w\n"
        )
        let rows = "id: n\nrows:\n  - k: one # 1\n    v: a\n  # two\n  - k: two # 2\n"
        #expect(
            try note(rows) { try $0.set(["rows=[{k: zero}, {k: one, v: b}, {k: two}]"], in: $1) }
                == "id: n\nrows:\n  - k: zero\n  - k: one # 1\n    v: b\n  # two\n  - k: two # 2\n")
    }

    @Test("a record that holds a key twice, or cannot be read, is not edited, and why is told")
    func uneditable() throws {
        for (text, reason) in [
            ("id: n\na: 1\na: 2\n", "line 3: the key 'a' stands here a second time"), ("id: n\na: [1\n", "line 2: "),
        ] {
            let error = try #require(throws: EditError.self) { try note(text) { try $0.set(["b=1"], in: $1) } }
            #expect(error.message.en.hasPrefix("'records/units/n.yaml' cannot be edited, \(reason)"))
        }
    }

    @Test("a whole number may be written with an exponent, one with a fraction is a text for the check to refuse")
    func exponents() throws {
        for (text, line) in [("1e5", "seats: 1e5"), ("10.0", "seats: 10.0"), ("1.5", "seats: '1.5'")] {
            var proposal = try EditedRegister.proposal([
                "schemas/unit.schema.json": #"{"properties": {"id": {}, "seats": {"type": "integer"}}}"#
            ])
            try proposal.set(["seats=\(text)"], in: proposal.record(named: "units/kv"))
            #expect(try EditedRegister.text("records/units/kv.yaml", of: proposal)?.contains(line + "\n") == true)
        }
    }
}
