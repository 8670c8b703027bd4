import Documents
import TestSupport

extension FuzzTarget {
    /// Editing a text and reading it gives what reading it and editing the value gives.
    ///
    /// The first eight bytes choose the edits, the next byte YAML or JSON, the rest is the text.
    static let edits = FuzzTarget("edits") { bytes in
        guard bytes.count > 9 else { return }
        let seed = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let path = bytes[8].isMultiple(of: 2) ? "a.yaml" : "a.json"
        let result = Documents.read(Array(bytes[9...]), path: path)
        let document = result.document
        // With a key that stands twice it is not clear which one is meant.
        guard result.diagnostics.isEmpty, document.slots.count < 500 else { return }
        var random = RandomYAML(seed: seed)
        var editor: DocumentEditor
        do { editor = try DocumentEditor(document) } catch is EditError { return }
        for _ in 0..<3 {
            let edit = RandomEdit(of: editor.document, &random)
            do { try edit?.apply(to: &editor) } catch is EditError { return }
            if let problem = edit?.problem(in: editor) { throw Finding(problem) }
        }
    }
}
