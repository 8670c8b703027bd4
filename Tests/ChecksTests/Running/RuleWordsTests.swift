import Checks
import Diagnostics
import Records
import TestSupport
import Testing

/// What rules, readers and schemas say, in each language.
@Suite("Words of rules") struct RuleWordsTests {
    /// The names of all that has examples.
    private static let names =
        Explanations.all.map(\.name) + Explanations.keywordsWithExamples.map { "schema/\($0)" }

    /// Whether a text is told in three languages; what a person types or reads verbatim is the same in all.
    private func isTold(_ text: Text) -> Bool {
        let all = [text.en, text.fi, text.sv]
        return Set(all).count == 3 && !all.contains("")
    }

    @Test("what holds and why is told of every rule in three languages", arguments: names)
    func explanations(name: String) throws {
        let description = try #require(Explanations.description(of: name))
        #expect(isTold(description.invariant), "\(description.invariant.en)")
        #expect(isTold(description.why), "\(description.why.en)")
    }

    @Test("every message of every example is told in three languages", arguments: names)
    func messages(name: String) throws {
        var list = ""
        for example in Explanations.examples(of: name) where !example.text.hasPrefix("# message.txt") {
            for problem in try ExampleRegister(example).problems(.all) where problem.rule == name {
                for text in [problem.message] + [problem.hint].compactMap(\.self) + problem.notes.map(\.message) {
                    #expect(isTold(text) || Self.isCommand(text), "\(text.en) | \(text.fi) | \(text.sv)")
                    list += "en: \(text.en)\nfi: \(text.fi)\nsv: \(text.sv)\n\n"
                }
            }
        }
        // For readers of the languages: `swift test --attachments-path FOLDER`.
        if !list.isEmpty { Attachment.record(list, named: "\(name.replacing("/", with: "-")).txt") }
    }

    /// Whether a hint is a command to copy.
    private static func isCommand(_ text: Text) -> Bool {
        text.en.hasPrefix("kumppani ") && text.en == text.fi && text.en == text.sv
    }
}
