package import Diagnostics
import Differences
import Documents
import Records

/// Writes a record as lines of words for `git diff`, `git log -p`, `git show` and `git blame`.
package enum TextDriver {
    /// For each line of the record one in words, in which nothing steers a terminal; a file that cannot be read comes as it is.
    package static func text(
        of bytes: [UInt8], path: String, register: RegisterGuide, in language: Language = .en
    ) -> [UInt8] {
        let bytes = register.utf8(bytes)
        let result = Documents.read(bytes, path: path)
        guard result.diagnostics.isEmpty else { return bytes }
        let notes = register.guide.notes(on: result.document)
        let lines = RecordLines(notes, in: language, title: { register.title($0, $1, in: language) }).lines(
            of: result.document
        ).map(\.visible)
        return Array(lines.joined(separator: "\n").utf8) + (bytes.last == 0x0A ? [0x0A] : [])
    }
}
