import Diagnostics
import Documents
import TestSupport

/// Reads YAML from a string.
func yaml(_ text: String, limits: Limits = Limits()) -> ReadResult {
    yaml(bytes: Array(text.utf8), limits: limits)
}

/// Reads YAML from bytes.
func yaml(bytes: [UInt8], limits: Limits = Limits()) -> ReadResult {
    var reader = YAMLReader(limits: limits)
    return reader.read(bytes, path: "a.yaml")
}

/// Reads JSON from a string.
func json(_ text: String, limits: Limits = Limits()) -> ReadResult {
    var reader = JSONReader(limits: limits)
    return reader.read(Array(text.utf8), path: "a.json")
}

/// The rule, place and message of each diagnostic, for comparing.
func places(_ result: ReadResult) -> [Range<Position>] {
    result.diagnostics.map(\.place)
}
