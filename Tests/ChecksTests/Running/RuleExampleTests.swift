import Checks
import Diagnostics
import Records
import TestSupport
import Testing

/// Runs every rule's own examples, against the schemas that the project ships.
@Suite struct RuleExampleTests {
    struct Case: CustomTestStringConvertible {
        let rule: Rule
        let example: RuleExample

        var testDescription: String { "\(rule.name): \(example.title)" }
    }

    private static let cases = Rule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

    @Test("a rule says of an example what stands there, at the marked places, and nothing else", arguments: cases)
    func example(_ example: Case) throws {
        let register = try ExampleRegister(example.example)
        let problems = try register.problems(.only([example.rule.name])).filter { $0.rule == example.rule.name }
        let found = problems.map { "\($0.mark)\n  \($0.message)\n  \($0.hint ?? "")" }
        let said = zip(register.marks, example.example.problems).map { "\($0)\n  \($1.message)\n  \($1.hint ?? "")" }
        #expect(found.sorted() == said.sorted())
        #expect(register.marks.count == example.example.problems.count)
        #expect(problems.allSatisfy { $0.severity == example.rule.severity && !$0.message.en.hasSuffix(".") })
    }

    @Test("every rule has an example that fails and one that passes, and the first of each explain it")
    func bothKinds() {
        for rule in Rule.all {
            #expect(rule.examples.contains { $0.isFailing && !$0.problems.isEmpty }, "\(rule.name)")
            #expect(rule.examples.contains { !$0.isFailing && $0.problems.isEmpty }, "\(rule.name)")
            #expect(rule.examples.allSatisfy { !$0.files.isEmpty && !$0.title.isEmpty }, "\(rule.name)")
        }
    }

    @Test("what is wrong is found whatever the rule's name is asked for: all rules, or some")
    func selection() throws {
        let example = try #require(Rule.all.first { $0.name == "owner-required" }?.examples.first)
        let register = try ExampleRegister(example)
        #expect(try register.problems(.all).contains { $0.rule == "owner-required" })
        #expect(try register.problems(.all).contains { $0.rule == "source-missing" })
        #expect(try register.problems(.only(["owner-required"])).allSatisfy { $0.rule != "source-missing" })
        #expect(RuleSelection.only(["owner-required", "schema/type"]).rules.map(\.name) == ["owner-required"])
        #expect(RuleSelection.all.rules.count == Rule.all.count)
    }
}
