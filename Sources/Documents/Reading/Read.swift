/// Reads one file with the reader that its name asks for: JSON where it ends in `.json`, YAML otherwise.
///
/// For many files keep a reader of each kind instead; they reuse their memory.
package func read(_ bytes: [UInt8], path: String, limits: Limits = Limits()) -> ReadResult {
    if path.hasSuffix(".json") {
        var reader = JSONReader(limits: limits)
        return reader.read(bytes, path: path)
    }
    var reader = YAMLReader(limits: limits)
    return reader.read(bytes, path: path)
}
