import Diagnostics
import Differences
import Documents
import Records
import Testing

@testable import Editing

@Suite("Fields and values as people write them")
struct WrittenFieldTests {
    private static let path = "records/networks/x.yaml"
    private static let text = """
        id: x
        name: {fi: X}
        owner: kv
        members: [units/kv]
        phases:
          - {status: member, since: 2002}
          - {status: left, since: 2016}
          - {status: member, since: 2019}

        """

    /// The text of a record after a change, in which nothing else differs.
    private func changed(_ change: (inout Proposal, Record) throws -> Void) throws -> String {
        var proposal = try EditedRegister.proposal([Self.path: Self.text])
        try change(&proposal, try proposal.record(named: "x"))
        return try EditedRegister.text(Self.path, of: proposal) ?? ""
    }

    @Test("a name that may mean several entries changes none of them, and tells their places")
    func severalEntries() throws {
        let refusal = try #require(throws: EditRefusal.self) {
            try changed { try $0.set(["phases[status=member].since=2015"], in: $1) }
        }
        #expect(refusal.message.en == "'phases[status=member].since' may mean 2 entries of the list")
        #expect(refusal.hint?.en.contains("\n  phases[#1]: status: member, since: 2002") == true)
        #expect(refusal.hint?.en.contains("\n  phases[#3]: status: member, since: 2019") == true)
        #expect(throws: EditRefusal.self) { try changed { try $0.remove(["phases[status=member]"], from: $1) } }
        let one = try changed { try $0.set(["phases[#3].since=2015"], in: $1) }
        #expect(one == Self.text.replacing("since: 2019", with: "since: 2015"))
        let second = try changed { try $0.set(["phases[status=member,#2].since=2015"], in: $1) }
        #expect(second == one)
        let named = try changed { try $0.remove(["phases[status=left]"], from: $1) }
        #expect(named == Self.text.replacing("  - {status: left, since: 2016}\n", with: ""))
    }

    @Test("an entry that nothing tells apart from one that is there is not added")
    func repetition() throws {
        let refusal = try #require(throws: EditRefusal.self) {
            try changed { try $0.add(["status=left", "since=2016", "reason=Again"], to: "phases", in: $1) }
        }
        #expect(refusal.message.en == "such an entry is there already: status: left, since: 2016")
        #expect(refusal.hint?.en.contains("phases[#2]") == true)
        #expect(throws: EditRefusal.self) { try changed { try $0.add(["units/kv"], to: "members", in: $1) } }
        let added = try changed { try $0.add(["status=left", "since=2020"], to: "phases", in: $1) }
        #expect(added.hasPrefix(Self.text) && added.contains("status: left") && added.contains("since: 2020"))
    }

    @Test("a choice may be called by its label, and a record by its title")
    func labels() throws {
        #expect(try changed { try $0.set(["kind=kaupungit"], in: $1) }.contains("kind: city\n"))
        #expect(try changed { try $0.set(["kind=theme"], in: $1) }.contains("kind: theme\n"))
        #expect(try changed { try $0.set(["kind=Villages"], in: $1) }.contains("kind: Villages\n"))
        #expect(try changed { try $0.set(["owner=culture"], in: $1) }.contains("owner: culture\n"))
        #expect(try changed { try $0.set(["owner=CULTURE"], in: $1) }.contains("owner: culture\n"))
        #expect(try changed { try $0.set(["members=[]"], in: $1) }.contains("members: []\n"))
        #expect(try changed { try $0.add(["International affairs"], to: "members", in: $1) }.contains("units/kv"))
    }

    @Test("what is no mapping has no fields; of a list it is told how its entries are named")
    func noFields() throws {
        let list = try #require(throws: EditRefusal.self) {
            try changed { try $0.set(["phases.since=2015"], in: $1) }
        }
        #expect(list.hint?.en.hasPrefix("it is a list: name an entry by its place, phases[#1]") == true)
        let text = try #require(throws: EditRefusal.self) { try changed { try $0.set(["owner.name=A"], in: $1) } }
        #expect(text.hint == nil)
        let absent = try #require(throws: EditRefusal.self) {
            try changed { try $0.set(["phases[status=chair].since=2015"], in: $1) }
        }
        #expect(absent.hint?.en.contains("[#2]: status: left, since: 2016") == true)
    }
}
