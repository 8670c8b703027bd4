import Diagnostics
import Records
import TestSupport
import Testing

@testable import Checks

@Suite("The mailbox for feedback") struct FeedbackTests {
    private func problems(_ register: String) throws -> [Diagnostic] {
        let source = MemorySource(["register.yaml": register])
        let report = try RegisterCheck.run(
            source: source, configuration: try .read(from: source), day: RuleExample.usualDay
        ).report
        return report.problems.filter { $0.rule == "personal-data" }
    }

    private let partners = "collections: {partners: {files: \"p/{id}.yaml\", role: partner}}\n"

    @Test("a person's mailbox is an error where it is written, since every page would show it")
    func person() throws {
        let found = try problems("feedback: matti.virtanen@hel.fi\n" + partners)
        #expect(found.map(\.message.en) == ["'matti.virtanen@hel.fi' looks like a person's mailbox"])
        #expect(found.map(\.severity) == [.error] && found.map(\.pointer) == ["/feedback"])
        #expect(found.first?.location.file == "register.yaml" && found.first?.location.start.column == 11)
    }

    @Test("a role's mailbox, none at all, and that of a register without roles are left alone")
    func others() throws {
        #expect(try problems("feedback: kaupunginkanslia@hel.fi\n" + partners).isEmpty)
        #expect(try problems(partners).isEmpty)
        let generic = "feedback: matti.virtanen@hel.fi\ncollections: {a: {files: \"a/{id}.yaml\"}}\n"
        #expect(try problems(generic).isEmpty)
    }

    @Test("which mailboxes are roles' is said by the policies")
    func policy() throws {
        let policies = #"policies: {role-mailbox: "^kumppanit@hel.fi$"}"# + "\n"
        #expect(try problems("feedback: kumppanit@hel.fi\n" + policies + partners).isEmpty)
        #expect(try problems("feedback: kumppanuus@hel.fi\n" + policies + partners).count == 1)
    }
}
