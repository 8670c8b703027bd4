import Checks
import Diagnostics
import Documents
import Records
import TestSupport
import Testing
import Workspace

@testable import Editing

@Suite("Asking for the fields of a record") struct RecordAskerTests {
    /// Answers from a list, and remembers what was said; leaves when the answers end.
    private final class Script: Conversation, @unchecked Sendable {
        let language: Language
        private(set) var said: [String] = []
        private var answers: [String]

        init(_ answers: [String], language: Language = .en) {
            self.answers = answers
            self.language = language
        }

        func say(_ text: String) { said.append(text) }

        func line(after prompt: String) -> String? {
            said.append(prompt)
            return answers.isEmpty ? nil : answers.removeFirst()
        }
    }

    /// The text of a record with the asked fields, behind its id.
    private func record(
        _ answers: [String], of record: String? = nil, language: Language = .en
    ) throws -> (text: String, said: [String]) {
        var proposal = try EditedRegister.proposal()
        let guide = try proposal.base.guide(of: "networks")
        let script = Script(answers, language: language)
        let asker = RecordAsker(script, try #require(guide.shape), in: proposal.register)
        if let record {
            let known = try proposal.record(named: record)
            try proposal.edit(known, asker.others(present: proposal.words(of: known, guide, in: language)))
            return (try EditedRegister.text(known.path, of: proposal) ?? "", script.said)
        }
        let edits = try asker.required() + asker.others()
        try proposal.create(RecordID(collection: "networks", id: "x"), edits)
        return (try EditedRegister.text("records/networks/x.yaml", of: proposal) ?? "", script.said)
    }

    @Test("required fields are asked first, a mapping field by field, a reference by words of its name")
    func required() throws {
        let (text, said) = try record(["Uusi", "", "international", ""])
        #expect(text == "id: x\nname:\n  fi: Uusi\nowner: kv\n")
        #expect(said.contains("  → International affairs (units/kv)"))
    }

    @Test("each field is named before what helps to fill it in")
    func help() throws {
        let said = try record(["Uusi", "", "kv", ""]).said
        #expect(said.contains { $0 == "Owner – The unit that answers for it." } && said.contains("Owner: "))
    }

    @Test("an empty answer to a required field is asked again; leaving writes nothing")
    func leaving() throws {
        #expect(throws: ConversationEnded.self) { try record(["Uusi", "", ""]) }
        #expect(throws: ConversationEnded.self) { try record([]) }
    }

    @Test("choices are numbered, and taken by number, value or label in the person's language")
    func choices() throws {
        for answer in ["1", "city", "kaupungit", "Kaupungit"] {
            let (text, said) = try record(["Uusi", "", "kv", "kind", answer, ""], language: .fi)
            #expect(text == "id: x\nname:\n  fi: Uusi\nkind: city\nowner: kv\n")
            #expect(said.contains("  1 Kaupungit") && said.contains("  2 theme"))
        }
        #expect(try record(["Uusi", "", "kv", "kind", "9", "2", ""]).text.contains("kind: theme\n"))
        #expect(try !record(["Uusi", "", "kv", "kind", "", ""]).text.contains("kind"))
    }

    @Test("several records of a name are numbered; a name of none is asked again; an id is taken at once")
    func references() throws {
        let (text, said) = try record(["Uusi", "", "nobody", "l", "2", ""])
        #expect(text.contains("owner: kv\n") || text.contains("owner: culture\n"))
        #expect(said.contains { $0.hasPrefix("No record is called that") })
        #expect(try record(["Uusi", "", "culture", ""]).text.contains("owner: culture\n"))
    }

    @Test("lists are asked entry by entry, with the collection where several may be meant")
    func lists() throws {
        let (text, _) = try record(["Uusi", "", "kv", "members", "units/kv", "c40", "", ""])
        #expect(text.contains("members:\n  - units/kv\n  - networks/c40\n"))
        let (phases, _) = try record(["Uusi", "", "kv", "phases", "y", "member", "2020", "", "", "n", ""])
        #expect(phases.contains("phases:\n  - status: member\n    since: 2020\n"))
    }

    @Test("a record's fields are shown with their values, and changed by number or by name")
    func change() throws {
        let (text, said) = try record(["fee", "8650", "3", "culture", "nothing", ""], of: "c40")
        #expect(text.contains("owner: culture\n") && text.contains("fee: 8650\n") && text.contains("# the first"))
        #expect(said.contains("  3 Owner: International affairs") && said.contains("There is no such field."))
    }

    @Test("whose value stays when two records become one is asked field by field")
    func kept() throws {
        var proposal = try EditedRegister.proposal([
            "records/networks/twin.yaml": "id: twin\nname: {fi: C40 Cities}\nowner: culture\n"
        ])
        let (gone, stays) = (try proposal.record(named: "twin"), try proposal.record(named: "c40"))
        let undecided = try #require(throws: UndecidedFields.self) {
            try proposal.merge(gone, into: stays, keeping: [])
        }
        let script = Script(["3", "2", "1"])
        try proposal.merge(gone, into: stays, keeping: undecided.asked(of: script))
        let text = try EditedRegister.text("records/networks/c40.yaml", of: proposal) ?? ""
        #expect(text.contains("fi: C40 Cities") && text.contains("owner: kv\n"))
        #expect(script.said.contains("Name: fi") && script.said.contains("  2 C40 Cities"))
        #expect(throws: ConversationEnded.self) { try undecided.asked(of: Script(["1"])) }
    }

    @Test("yes and no are taken in each language, and an empty line means the usual one")
    func agreement() throws {
        let question = Text(en: "Go on?", fi: "Jatketaanko?", sv: "Fortsätta?")
        for answer in ["y", "Yes", "k", "kyllä", "ja", " j "] {
            #expect(try Script(["perhaps", answer]).agrees(to: question, usually: false))
        }
        for answer in ["n", "no", "ei", "E", "nej"] {
            #expect(try !Script([answer]).agrees(to: question, usually: true))
        }
        #expect(try Script([""]).agrees(to: question, usually: true))
        #expect(try !Script([""]).agrees(to: question, usually: false))
        #expect(throws: ConversationEnded.self) { try Script([]).agrees(to: question, usually: true) }
    }
}
