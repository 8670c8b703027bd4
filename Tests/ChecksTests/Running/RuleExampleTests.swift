import Checks
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

/// Runs every rule's own examples, against the schemas that the project ships.
@Suite struct RuleExampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The findings of one rule in an example's register, and the places that the example marks.
    private func run(_ rule: Rule, _ text: String) throws -> (
        found: [String], marked: [String], diagnostics: [Diagnostic]
    ) {
        let example = Example(text)
        var texts: [String: String] = [:]
        var marked: [String] = []
        for (path, text) in example.files {
            let text = Marked(text)
            texts["records/\(path)"] = text.text
            marked += text.places.map { "\(path) \($0)" }
        }
        let schemas = FolderSource(root: Self.root)
        var configuration = String(decoding: try schemas.read("register.yaml", limit: 1 << 20), as: UTF8.self)
        configuration += "  nested: {files: \"records/nested/**/{id}.yaml\"}\n"
        texts["register.yaml"] = configuration
        let source = FallbackSource(
            MemorySource(texts, links: Set(example.links.map { "records/\($0)" })), schemasIn: schemas)
        let register = try RegisterLoader(source: source, configuration: try .read(from: source)).load().register
        let diagnostics = rule.diagnostics(RuleContext(register: register, day: Example.day))
        let found = diagnostics.map { "\($0.location.file.dropFirst("records/".count)) \($0.place)" }
        return (found.sorted(), marked.sorted(), diagnostics)
    }

    @Test("a rule reports its failing example at the marked places, and nothing else", arguments: Rule.all.map(\.name))
    func failing(name: String) throws {
        let rule = try #require(Rule.all.first { $0.name == name })
        let result = try run(rule, rule.failing)
        #expect(result.found == result.marked, "\(result.diagnostics)")
        #expect(!result.marked.isEmpty)
        #expect(result.diagnostics.allSatisfy { $0.hint != nil && $0.severity == rule.severity && $0.rule == name })
        #expect(result.diagnostics.allSatisfy { !$0.message.hasSuffix(".") })
    }

    @Test("a rule has nothing to say of its passing example", arguments: Rule.all.map(\.name))
    func passing(name: String) throws {
        let rule = try #require(Rule.all.first { $0.name == name })
        let result = try run(rule, rule.passing)
        #expect(result.diagnostics.isEmpty)
        #expect(!Example(rule.passing).files.isEmpty)
    }

    @Test("no two rules share a name, and every name can be explained")
    func names() {
        #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
        #expect(Rule.all.allSatisfy { Explanations.description(of: $0.name) != nil })
        #expect(Explanations.description(of: "schema/enum") != nil)
        #expect(Explanations.description(of: "nothing") == nil)
    }
}
