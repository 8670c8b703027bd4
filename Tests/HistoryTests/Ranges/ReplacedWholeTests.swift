import Diagnostics
import Git
import History
import Records
import TestSupport
import Testing

/// Values that end with what they stand in, and records that cannot be read or are gone.
@Suite struct ReplacedWholeTests {
    @Test(
        "a value ends when what it stands in becomes something else",
        arguments: ["fee: 5300\n", "fee: {}\n", "fee:\n", "fee: [1, 2]\n", "fee: {per: year}\n", "text\n"])
    func ended(text: String) throws {
        let told = try DatedChronicle()
        try told.commit("Base", "fee: {eur: 5000}\n")
        try told.commit("Change", text)
        #expect(try told.spans("fee.eur").filter { !$0.hasPrefix("absent") } == ["5000 15 16 Base"])
        try told.commit("Back", "fee: {eur: 5000}\n")
        #expect(
            try told.spans("fee.eur").filter { !$0.hasPrefix("absent") } == ["5000 17 now Back", "5000 15 16 Base"])
    }

    @Test("what is told of a record that is gone, or cannot be read as it is, is told with that")
    func limitations() throws {
        let told = try DatedChronicle()
        let path = Chronicle.path("networks/x")
        try told.commit("Base", "a: 1\n")
        #expect(try told.chronicle.histories().limitation(ofPath: path) == nil)
        try told.commit("Break", "a: [\n")
        let broken = try #require(try told.chronicle.histories().limitation(ofPath: path))
        #expect(broken.en.hasPrefix("The record cannot be read as it is now (line "))
        try told.remove()
        try told.commit("Remove")
        let gone = try #require(try told.chronicle.histories().limitation(ofPath: path))
        #expect(gone.en == "The record is not in the register any more: this is how it last was.")
    }

    @Test("a fact with a date is not dated by another one of the same status that had none")
    func undated() throws {
        let told = try DatedChronicle()
        try told.commit("Base", "name: M\nphases:\n- {status: member}\n")
        try told.commit(
            "Later",
            "name: M\nphases:\n- {status: member}\n- {status: left, since: 2016}\n- {status: member, since: 2020}\n")
        func learned() throws -> [String] {
            try told.chronicle.histories().datedFacts(ofPath: Chronicle.path("networks/x")).map {
                "\($0.words) \($0.since.map { "\($0)" } ?? "-") \($0.learned?.commit.subject ?? "-")"
            }
        }
        #expect(try learned() == ["member - Base", "left 2016 Later", "member 2020 Later"])
        try told.commit(
            "Dated",
            "name: M\nphases:\n- {status: member, since: 2010}\n- {status: left, since: 2016}\n- {status: member, since: 2020}\n"
        )
        #expect(try learned() == ["member 2010 Base", "left 2016 Later", "member 2020 Later"])
    }
}
