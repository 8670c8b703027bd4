import Diagnostics
import Documents

/// What the reader of YAML makes of texts, for comparing it with other readers.
package enum Values {
    /// One line for each text, which are separated by NUL: `value` with JSON, or `refused` with rules and messages.
    package static func lines(of texts: [UInt8]) -> [String] {
        var reader = YAMLReader()
        return texts.split(separator: 0, omittingEmptySubsequences: false).map { text in
            let result = reader.read(Array(text), path: "a.yaml")
            if result.document.isSound && result.diagnostics.isEmpty {
                return "value " + result.document.root.json().compactText
            }
            return "refused " + result.diagnostics.map { "\($0.rule) \($0.message)" }.joined(separator: "; ")
        }
    }
}
