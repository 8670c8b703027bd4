import Checks
import Diagnostics
import Differences
import Editing
import History
import Records
import TestSupport
import Testing

@Suite("Proposals") struct ProposalTests {
    @Test("only what a proposal breaks refuses it; what was broken before is told apart")
    func verdict() throws {
        var proposal = try EditedRegister.proposal(["records/units/bad.yaml": "id: other\n"])
        let record = try proposal.record(named: "c40")
        try proposal.set(["kind=theme"], in: record)
        var outcome = try proposal.outcome()
        #expect(!outcome.isRefused && outcome.problems.new.isEmpty && outcome.problems.old.count == 1)
        try proposal.set(["owner=nobody"], in: record)
        outcome = try proposal.outcome()
        #expect(outcome.isRefused)
        #expect(outcome.problems.new.map(\.rule) == ["reference-resolves"])
        #expect(outcome.records.map(\.record) == ["networks/c40"])
        #expect(outcome.records.first?.fields.map(\.path.description) == ["/kind", "/owner"])
    }

    @Test("a new record has its id first, then the fields in the schema's order")
    func create() throws {
        var proposal = try EditedRegister.proposal()
        try proposal.create(in: "networks", id: nil, ["owner=kv", "name.fi=Itämeren kaupungit"])
        #expect(
            try EditedRegister.text("records/networks/itameren-kaupungit.yaml", of: proposal)
                == "id: itameren-kaupungit\nname:\n  fi: Itämeren kaupungit\nowner: kv\n")
        #expect(try !proposal.outcome().isRefused)
        try proposal.create(in: "notes", id: "b", ["title=B"])
        #expect(
            try EditedRegister.text("records/notes/b.json", of: proposal)
                == "{\n  \"id\": \"b\",\n  \"title\": \"B\"\n}\n")
    }

    @Test(
        "a record that is there, an id without a path, and no name at all are refused",
        arguments: [("networks", "c40"), ("networks", "a/b"), ("networks", ""), ("networks", nil)])
    func refusedCreation(collection: String, id: String?) throws {
        var proposal = try EditedRegister.proposal()
        #expect(throws: EditRefusal.self) { try proposal.create(in: collection, id: id, ["owner=kv"]) }
        #expect(proposal.isEmpty)
    }

    @Test("a collection that is not there is refused with the one that was meant, else with what there are")
    func unknownCollection() throws {
        var proposal = try EditedRegister.proposal()
        for (name, hint) in [("network", "did you mean 'networks'?"), ("x", "it is one of networks, units, notes")] {
            let refusal = #expect(throws: UnknownCollection.self) {
                try proposal.create(in: name, id: "x", ["owner=kv"])
            }
            #expect(refusal?.message.en == "there is no collection '\(name)'" && refusal?.hint?.en == hint)
        }
        #expect(proposal.isEmpty)
    }

    @Test("a record with phases ends by a phase, another one by an until; neither twice")
    func end() throws {
        var proposal = try EditedRegister.proposal()
        let date = try #require(PartialDate("2026-06"))
        try proposal.end(proposal.record(named: "c40"), on: date, because: "Too dear", decision: "d1")
        let text = try EditedRegister.text("records/networks/c40.yaml", of: proposal)
        #expect(
            text?.contains("2019}\n  - status: left\n    since: 2026-06\n    reason: Too dear\n    source: d1\n")
                == true)
        #expect(try proposal.outcome().records.map(\.kind) == [.ended])
        try proposal.end(proposal.record(named: "culture"), on: date, because: "Joined", decision: nil)
        #expect(
            try EditedRegister.text("records/units/culture.yaml", of: proposal)?.contains("until: 2026-06\n") == true)
        var ended = try EditedRegister.proposal(["records/units/kv.yaml": "id: kv\nuntil: 2020\n"])
        #expect(throws: EditRefusal.self) {
            try ended.end(ended.record(named: "kv"), on: date, because: "x", decision: nil)
        }
        #expect(throws: EditRefusal.self) {
            try ended.end(ended.record(named: "notes/a"), on: date, because: "x", decision: nil)
        }
    }

    @Test("an end that is still to come may come sooner; one that has come is told with its date")
    func earlierEnd() throws {
        var proposal = try EditedRegister.proposal(["records/units/kv.yaml": "id: kv\nuntil: 2030\n"])
        let date = try #require(PartialDate("2026-06"))
        try proposal.end(proposal.record(named: "kv"), on: date, because: "Joined", decision: nil)
        #expect(try EditedRegister.text("records/units/kv.yaml", of: proposal) == "id: kv\nuntil: 2026-06\n")
        var ended = try EditedRegister.proposal(["records/units/kv.yaml": "id: kv\nuntil: 2026-06\n"])
        let refusal = try #require(throws: EditRefusal.self) {
            try ended.end(ended.record(named: "kv"), on: date, because: "Joined", decision: nil)
        }
        #expect(refusal.message.en == "units/kv has ended already in 6/2026")
        #expect(refusal.message.fi == "units/kv on jo päättynyt kesäkuussa 2026")
    }

    @Test("a field that is given no value is not set, and how to take it out is told")
    func noValue() throws {
        var proposal = try EditedRegister.proposal()
        for text in ["name=", "name.fi= "] {
            let refusal = try #require(throws: EditRefusal.self) {
                try proposal.set([text], in: proposal.record(named: "kv"))
            }
            let field = text.prefix { $0 != "=" }
            #expect(refusal.message.en == "no value is given for '\(field)'")
            #expect(refusal.hint?.en == "'kumppani remove RECORD \(field)' takes the field out")
        }
        #expect(proposal.isEmpty)
    }

    @Test("a renamed record takes its own id and all references with it, and no comment is lost")
    func rename() throws {
        var proposal = try EditedRegister.proposal()
        try proposal.rename(proposal.record(named: "units/kv"), to: "kansainvaliset")
        #expect(
            proposal.files.keys.sorted() == [
                "records/networks/c40.yaml", "records/units/culture.yaml", "records/units/kansainvaliset.yaml",
                "records/units/kv.yaml",
            ])
        let network = EditedRegister.texts["records/networks/c40.yaml"] ?? ""
        #expect(
            try EditedRegister.text("records/networks/c40.yaml", of: proposal)
                == network.replacing("owner: kv", with: "owner: kansainvaliset").replacing(
                    "units/kv #", with: "units/kansainvaliset #"))
        #expect(
            try EditedRegister.text("records/units/culture.yaml", of: proposal)
                == "id: culture # the other one\nname: Culture\nparent: kansainvaliset\n")
        #expect(
            try EditedRegister.text("records/units/kansainvaliset.yaml", of: proposal)
                == "id: kansainvaliset\nname: International affairs\n")
        #expect(try EditedRegister.text("records/units/kv.yaml", of: proposal) == nil)
        let outcome = try proposal.outcome()
        #expect(outcome.problems.new.isEmpty)
        let renamed = outcome.records.first { $0.record == "units/kansainvaliset" }
        #expect(renamed?.kind == .renamed && renamed?.formerly == "units/kv")
    }

    @Test("a warning that a renamed record had before is not counted as new")
    func warningOfRenamed() throws {
        var proposal = try EditedRegister.proposal([
            "records/networks/old.yaml": """
            id: other
            name: {fi: Old}
            owner: kv

            """
        ])
        try proposal.rename(proposal.record(named: "records/networks/old.yaml"), to: "older")
        #expect(try !proposal.outcome().isRefused)
    }

    @Test("a name that is taken, its own, or no path, is refused", arguments: ["culture", "kv", "a/b", ""])
    func refusedRename(name: String) throws {
        var proposal = try EditedRegister.proposal()
        #expect(throws: EditRefusal.self) { try proposal.rename(proposal.record(named: "units/kv"), to: name) }
    }

    private static let twin = """
        id: c40-cities
        name: {fi: C40, en: C40 Cities}
        owner: culture
        members: [units/culture, networks/c40-cities]
        phases:
          - {status: left, since: 2024}

        """

    @Test("two records become one: lists are joined, references follow, and the one that goes is gone")
    func merge() throws {
        var proposal = try EditedRegister.proposal([
            "records/networks/c40-cities.yaml": Self.twin,
            "records/networks/u20.yaml":
                "id: u20\nname: {fi: U20}\nowner: kv\nmembers: [networks/c40-cities, networks/c40]\n",
        ])
        let (gone, stays) = (try proposal.record(named: "c40-cities"), try proposal.record(named: "networks/c40"))
        let undecided = try #require(throws: UndecidedFields.self) {
            try proposal.merge(gone, into: stays, keeping: [])
        }
        #expect(undecided.fields.map(\.path.description) == ["/owner"])
        #expect(proposal.isEmpty)
        try proposal.merge(gone, into: stays, keeping: [KeptField(FieldPath(field: "owner"), isOfRemoved: true)])
        let text = try EditedRegister.text("records/networks/c40.yaml", of: proposal) ?? ""
        #expect(text.contains("owner: culture\n") && text.contains("en: C40 Cities") && text.contains("id: c40\n"))
        #expect(text.contains("since: 2019") && text.contains("since: 2024") && text.contains("# the first"))
        #expect(text.contains("networks/c40\n") && !text.contains("c40-cities"))
        #expect(
            try EditedRegister.text("records/networks/u20.yaml", of: proposal)
                == "id: u20\nname: {fi: U20}\nowner: kv\nmembers: [networks/c40]\n")
        #expect(try EditedRegister.text("records/networks/c40-cities.yaml", of: proposal) == nil)
        #expect(try proposal.outcome().problems.new.isEmpty)
    }

    @Test("records of two collections, and a record with itself, are not merged")
    func refusedMerge() throws {
        var proposal = try EditedRegister.proposal()
        let (unit, network) = (try proposal.record(named: "units/kv"), try proposal.record(named: "c40"))
        #expect(throws: EditRefusal.self) { try proposal.merge(unit, into: network, keeping: []) }
        #expect(throws: EditRefusal.self) { try proposal.merge(unit, into: unit, keeping: []) }
    }

    private func reverted(
        _ before: String?, _ after: String?, now: String?, fields: [FieldPath] = []
    ) throws -> String? {
        let path = "records/units/x.yaml"
        var proposal = try EditedRegister.proposal(now.map { [path: $0] } ?? [:])
        let file = RevertedCommit.File(
            path: path, before: before.map { Array($0.utf8) }, after: after.map { Array($0.utf8) })
        try proposal.revert(RevertedCommit(subject: "A change", files: [file]), fields: fields)
        return try EditedRegister.text(path, of: proposal)
    }

    @Test("what a commit did is taken back, and what came after it stays")
    func revert() throws {
        #expect(
            try reverted("id: x\nname: A\n", "id: x\nname: B\n", now: "id: x\nname: B\nuntil: 2020 # later\n")
                == "id: x\nname: A\nuntil: 2020 # later\n")
        #expect(try reverted(nil, "id: x\n", now: "id: x\n") == nil)
        #expect(try reverted("id: x\n", nil, now: nil) == "id: x\n")
        #expect(try reverted("id: x\n", nil, now: "id: x\n") == "id: x\n")
        #expect(try reverted(nil, "id: x\n", now: nil) == nil)
    }

    @Test("what a rename did is taken back as a rename")
    func revertRename() throws {
        var renaming = try EditedRegister.proposal()
        try renaming.rename(renaming.record(named: "units/kv"), to: "kansainvaliset")
        let files = renaming.files.map { path, bytes in
            RevertedCommit.File(path: path, before: EditedRegister.texts[path].map { Array($0.utf8) }, after: bytes)
        }
        let after = try Dictionary(
            uniqueKeysWithValues: renaming.files.keys.map { ($0, try EditedRegister.text($0, of: renaming)) })
        var proposal = try EditedRegister.proposal(replacing: after)
        try proposal.revert(RevertedCommit(subject: "Rename", files: files))
        for (path, text) in EditedRegister.texts where path.hasPrefix("records/") {
            #expect(try EditedRegister.text(path, of: proposal) == text)
        }
        #expect(proposal.renames.map { "\($0) \($1)" } == ["units/kansainvaliset units/kv"])
        #expect(try proposal.outcome().problems.new.isEmpty)
    }

    @Test("with fields only these are taken back")
    func revertField() throws {
        let name = try FieldPath(field: "name")
        #expect(
            try reverted(
                "id: x\nname: A\n", "id: x\nname: B\nuntil: 2020\n", now: "id: x\nname: B\nuntil: 2020\n",
                fields: [name])
                == "id: x\nname: A\nuntil: 2020\n")
        #expect(
            try reverted("id: x\n", "id: x\nname: B\n", now: "id: x\nname: B\n", fields: [name]) == "id: x\n")
        #expect(throws: EditRefusal.self) {
            try reverted("id: x\n", "id: x\nuntil: 2020\n", now: "id: x\nuntil: 2020\n", fields: [name])
        }
        #expect(throws: UndecidedFields.self) {
            try reverted("id: x\nname: A\n", "id: x\nname: B\n", now: "id: x\nname: C\n", fields: [name])
        }
    }

    @Test("what was changed again since is not lost")
    func revertChanged() throws {
        let undecided = try #require(throws: UndecidedFields.self) {
            try reverted("id: x\nname: A\n", "id: x\nname: B\n", now: "id: x\nname: C\n")
        }
        #expect(undecided.hint?.en.hasSuffix("\n  name: C / A") == true)
        #expect(throws: EditRefusal.self) { try reverted(nil, "id: x\n", now: "id: x\nname: C\n") }
        #expect(throws: EditRefusal.self) { try reverted("id: x\n", nil, now: "id: x\nname: C\n") }
        #expect(throws: EditRefusal.self) { try reverted("id: x\n", "id: x\nname: B\n", now: nil) }
    }

    @Test("a record that stays does not refer to itself where it, or the one that goes, named the other")
    func mergedReferences() throws {
        var proposal = try EditedRegister.proposal([
            "records/units/a.yaml": "id: a\nname: A\nparent: b # above\n",
            "records/units/b.yaml": "id: b\nname: A\nuntil: 2020\nparent: a\n",
            "records/units/c.yaml": "id: c\nparent: a\n",
        ])
        try proposal.merge(proposal.record(named: "units/a"), into: proposal.record(named: "units/b"), keeping: [])
        #expect(try EditedRegister.text("records/units/b.yaml", of: proposal) == "id: b\nname: A\nuntil: 2020\n")
        #expect(try EditedRegister.text("records/units/c.yaml", of: proposal) == "id: c\nparent: b\n")
        #expect(proposal.trailers == ["Removes: units/a (merged into units/b)"])
    }

    @Test("whose value stays is said of fields that there are, once for each")
    func idleChoices() throws {
        var proposal = try EditedRegister.proposal([
            "records/units/a.yaml": "id: a\nname: A\n", "records/units/b.yaml": "id: b\nname: B\n",
        ])
        let (gone, stays) = (try proposal.record(named: "units/a"), try proposal.record(named: "units/b"))
        func message(_ choices: (String, Bool)...) throws -> String {
            let kept = try choices.map { KeptField(try FieldPath(field: $0.0), isOfRemoved: $0.1) }
            return try #require(throws: EditRefusal.self) {
                try proposal.merge(gone, into: stays, keeping: kept)
            }.message.en
        }
        #expect(try message(("nmae", true)) == "neither units/a nor units/b has a field 'nmae'")
        #expect(try message(("name", true), ("name", false)) == "of 'name' the values of both records are to stay")
        let kept = KeptField(try FieldPath(field: "name"), isOfRemoved: true)
        try proposal.merge(gone, into: stays, keeping: [kept, kept])
    }

    @Test("a record is not renamed while files cannot be read that may refer to it")
    func renameBesideUnreadable() throws {
        var proposal = try EditedRegister.proposal(["records/units/a.yaml": "id: a\nname: \"A\nparent: kv\n"])
        try proposal.rename(proposal.record(named: "units/kv"), to: "kansainvaliset")
        let error = try #require(throws: EditRefusal.self) { try proposal.outcome() }
        #expect(error.message.en.hasSuffix("may refer to the record: records/units/a.yaml"))
    }

    @Test(
        "an id that gives another record, or that nobody could type, is refused",
        arguments: ["a/b", "", " a", "a ", "a\u{1}", "a//b"])
    func newID(id: String) throws {
        var proposal = try EditedRegister.proposal()
        let error = try #require(throws: EditRefusal.self) { try proposal.create(in: "units", id: id, ["name=A"]) }
        // What could be an id has no path here; what could be none is told so.
        #expect(error.message.en.contains(id.contains("/") ? "gives no path" : "can be no id of a record"))
        #expect(proposal.isEmpty)
    }

    @Test("a record that goes because the commit that brought it is taken back is named in the message")
    func takenBack() throws {
        let path = "records/units/x.yaml"
        var proposal = try EditedRegister.proposal([path: "id: x\n"])
        let file = RevertedCommit.File(path: path, before: nil, after: Array("id: x\n".utf8))
        try proposal.revert(RevertedCommit(subject: "A change", files: [file]))
        #expect(proposal.trailers == ["Removes: units/x (taken back)"])
    }

    @Test("of a list only what the commit did is taken back, and what came later stays")
    func revertedList() throws {
        #expect(
            try reverted(
                "id: x\nname: [a]\nuntil: 1\n", "id: x\nname: [a, b]\nuntil: 2\n",
                now: "id: x\nname: [a, b, c]\nuntil: 3\n",
                fields: [FieldPath(field: "name")]) == "id: x\nname: [a, c]\nuntil: 3\n")
    }
}
