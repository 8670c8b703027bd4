import Diagnostics
import Editing
import Records
import Testing

@Suite("Reviews of memberships") struct ReviewTests {
    private static let schema = [
        "schemas/network.schema.json": """
        {"type": "object", "properties": {"id": {}, "name": {}, "owner": {}, "phases": {}, "review": {"type": "object", "properties": {
          "every": {"type": "integer"}, "last": {"type": "string"}, "next": {"type": "string"},
          "verdict": {"enum": ["continue", "wind-down"]}, "reason": {"type": "string"}, "source": {"type": "string"}}}}}
        """
    ]

    /// The lines of `review` after a review of a record that has these fields.
    private func reviewed(
        _ fields: String = "", on date: String = "2026-11-28", next: String? = "2028-11", reason: String? = "Good.",
        decision: String? = nil
    ) throws -> String {
        let file = "records/networks/x.yaml"
        var proposal = try EditedRegister.proposal(
            Self.schema.merging([file: "id: x\nname:\n  fi: X\nowner: kv\n\(fields)"]) { $1 })
        let review = Review(
            verdict: "continue", next: next.flatMap { PartialDate($0) }, reason: reason, decision: decision)
        try proposal.review(proposal.record(named: "x"), on: #require(PartialDate(date)), review)
        let text = try #require(try EditedRegister.text(file, of: proposal))
        return text.split(separator: "review:\n").last.map(String.init) ?? ""
    }

    @Test("the date, the next one, the verdict, why, and the decision are entered")
    func entered() throws {
        #expect(
            try reviewed(decision: "d1")
                == "  last: 2026-11-28\n  next: 2028-11\n  verdict: continue\n  reason: Good.\n  source: d1\n")
        #expect(try reviewed(on: "2026-11", reason: nil) == "  last: 2026-11\n  next: 2028-11\n  verdict: continue\n")
    }

    @Test("what the last review said is replaced, and the interval stays")
    func replaced() throws {
        let text = try reviewed(
            "review:\n  every: 24\n  last: 2024-11-01\n  reason: Old.\n  source: d0\n", next: nil, reason: nil)
        #expect(text == "  every: 24\n  last: 2026-11-28\n  next: 2028-11-28\n  verdict: continue\n")
        #expect(try reviewed("review: {every: 6}\n", on: "2026-11", next: nil).contains("2027-05"))
    }

    @Test("without a next date and an interval, or with one that is past, nothing is entered")
    func refused() throws {
        func message(_ fields: String = "", next: String?) throws -> String {
            try #require(throws: EditRefusal.self) { try reviewed(fields, next: next) }.message.en
        }
        #expect(try message(next: nil) == "nothing says when networks/x is reviewed next")
        #expect(try message(next: "2026-11-28") == "the next review (28.11.2026) is not after this one (28.11.2026)")
        #expect(try message("phases: [{status: left, since: 2020}]\n", next: "2028").hasPrefix("the city has left"))
        #expect(try reviewed(next: "2026-11-29").contains("next: 2026-11-29"))
    }

    @Test("a collection without reviews has no place for one")
    func noPlace() throws {
        var proposal = try EditedRegister.proposal()
        let review = Review(verdict: "continue", next: PartialDate("2028"), reason: nil, decision: nil)
        #expect(throws: EditRefusal.self) {
            try proposal.review(proposal.record(named: "units/kv"), on: #require(PartialDate("2026")), review)
        }
    }

    @Test("a review that is older than the one that is entered is refused, one of the same day replaces it")
    func earlier() throws {
        let fields = "review:\n  last: 2026-11-20\n"
        let error = try #require(throws: EditRefusal.self) { try reviewed(fields, on: "2026-11-19") }
        #expect(error.message.en == "a later review is entered already: of 20.11.2026, not of 19.11.2026")
        #expect(try reviewed(fields, on: "2026-11-20").hasPrefix("  last: 2026-11-20\n"))
        #expect(try reviewed(fields, on: "2026-11").hasPrefix("  last: 2026-11\n"))
    }
}
