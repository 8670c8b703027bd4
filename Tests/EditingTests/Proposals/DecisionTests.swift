import Diagnostics
import Documents
import Records
import TestSupport
import Testing
import Workspace

@testable import Editing

@Suite("Decisions that a change names")
struct DecisionTests {
    private static let texts = [
        "register.yaml": """
        collections:
          partners: {files: "partners/{id}.yaml", schema: p.json}
          units: {files: "units/{id}.yaml", schema: u.json}
          decisions: {files: "decisions/{id}.yaml", role: decision}
        """,
        "p.json": """
        {"properties": {"id": {"type": "string"}, "phases": {"items": {"properties": {
          "status": {"enum": ["active", "ended"]}, "since": {"type": "string"}, "reason": {"type": "string"},
          "source": {"anyOf": [{"type": "string", "x-references": "decisions"}, {"type": "string", "format": "uri"}]}}}}}}
        """,
        "u.json": #"{"properties": {"id": {"type": "string"}, "until": {"type": "string"}}}"#,
        "partners/oslo.yaml": "id: oslo\nphases: [{status: active, since: '2019'}]\n",
        "units/kv.yaml": "id: kv\n",
        "decisions/hel-2024-1.yaml": "id: hel-2024-1\ncase: HEL 2024-000001\n",
    ]

    private func proposal() throws -> Proposal {
        let source = MemorySource(Self.texts)
        let snapshot = RegisterSnapshot(
            source: source, configuration: try .read(from: source), day: try #require(Day(year: 2025, month: 6, day: 1))
        )
        return Proposal(of: snapshot, try snapshot.register()) { [] }
    }

    @Test(
        "a decision is named by its id, with or without its collection, or by its case number",
        arguments: ["hel-2024-1", "decisions/hel-2024-1", "HEL 2024-000001", "hel 2024-000001 § 12", "hel-2024-1 § 12"])
    func names(name: String) throws {
        #expect(try proposal().decision(named: name)?.id.id == "hel-2024-1")
    }

    @Test("one that is not there is refused, unless the change brings a decision")
    func unknown() throws {
        var proposal = try proposal()
        let refusal = try #require(throws: EditRefusal.self) { try proposal.decision(named: "hel-2024-2") }
        #expect(refusal.message.en == "there is no decision 'hel-2024-2' in the register")
        #expect(refusal.hint?.en == "did you mean 'hel-2024-1'?")
        #expect(throws: EditRefusal.self) { try proposal.decision(named: "") }
        try proposal.create(in: "decisions", id: "hel-2024-2", ["case=HEL 2024-000002"])
        #expect(try proposal.decision(named: "HEL 2024-000002") == nil)
    }

    @Test("an end names the decision by its id, whatever it was called, and tells whether it has kept the reason")
    func end() throws {
        var proposal = try proposal()
        let date = try #require(PartialDate("2025-05"))
        let isKept = try proposal.end(
            proposal.record(named: "oslo"), on: date, because: "Done", decision: "HEL 2024-000001")
        #expect(isKept)
        #expect(try proposal.document(at: "partners/oslo.yaml")?.root.at("/phases/1/source")?.text == "hel-2024-1")
        #expect(try !proposal.end(proposal.record(named: "kv"), on: date, because: "Merged", decision: nil))
        #expect(throws: EditRefusal.self) {
            var other = try self.proposal()
            try other.end(other.record(named: "kv"), on: date, because: "Merged", decision: "foo")
        }
    }
}
