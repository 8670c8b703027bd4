import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Explanations") struct ExplanationTests {
    /// The names of readers, files and schema keywords with examples.
    private static let explained =
        (Explanations.readers + Explanations.files).map(\.name)
        + Explanations.keywordsWithExamples.map { "schema/\($0)" }

    /// Limits, which no small example breaks.
    private static let withoutExample: Set = ["check/bounded", "schema-file/limit"]

    @Test(
        "an example of a reader or keyword fails under its name at the marked places, and passes", arguments: explained)
    func examples(name: String) throws {
        let examples = Explanations.examples(of: name)
        if Self.withoutExample.contains(name) { return }
        #expect(examples.count == 2)
        for example in examples {
            let register = try ExampleRegister(example)
            let isOfFile = Explanations.files.contains { $0.name == name }
            let problems = try register.problems(isOfFile ? .all : .only([])).filter { problem in
                isOfFile ? problem.rule == name : problem.rule != RegisterLoader.registerEmpty
            }
            #expect(problems.isEmpty == !example.isFailing)
            if !register.marks.isEmpty {
                #expect(problems.map(\.mark).sorted() == register.marks.sorted(), "\(problems)")
            }
            #expect(problems.allSatisfy { $0.rule == name }, "\(problems)")
        }
    }

    @Test("no two names are the same, and every name can be explained")
    func names() {
        let names = Explanations.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { Explanations.description(of: $0) != nil })
        #expect(Explanations.description(of: "schema/enum") != nil)
        #expect(Explanations.description(of: "nothing") == nil)
        #expect(Explanations.examples(of: "nothing").isEmpty)
        for description in Explanations.all where !Self.withoutExample.contains(description.name) {
            #expect(Explanations.examples(of: description.name).count >= 2, "\(description.name)")
        }
    }
}
