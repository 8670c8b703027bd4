import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct EditPropertyTests {
    @Test(
        "editing the text and reading it gives what reading it and editing the value gives",
        arguments: [".yaml", ".json"])
    func property(ending: String) throws {
        var sound = 0
        for seed in 1...1_500 {
            var random = RandomYAML(seed: UInt64(seed))
            let value = random.object()
            let text: String
            if ending == ".json" {
                text = random.next(2) == 0 ? value.text + "\n" : value.compactText
            } else {
                text = random.document(value)
            }
            let source = Documents.read(Array(text.utf8), path: "a" + ending)
            guard source.document.isSound else { continue }
            sound += 1
            var editor = try DocumentEditor(source.document)
            for _ in 0..<3 {
                guard let edit = RandomEdit(of: editor.document, &random) else { continue }
                try edit.apply(to: &editor)
                let problem = edit.problem(in: editor)
                #expect(problem == nil, "seed \(seed): \(problem ?? "")")
            }
        }
        #expect(sound > 1_000)
    }
}
