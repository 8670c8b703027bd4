import Differences
import Documents
import Records

/// Writes a record as lines of words for `git diff`, `git log -p` and `git show`.
package enum TextDriver {
    /// The record's fields, one on each line; a file that cannot be read comes as it is.
    package static func text(of bytes: [UInt8], path: String, register: RegisterGuide) -> [UInt8] {
        let result = Documents.read(bytes, path: path)
        guard result.diagnostics.isEmpty else { return bytes }
        let notes = register.guide.notes(on: result.document)
        let lines = RecordLines(notes, title: register.title).lines(of: result.document)
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
}
