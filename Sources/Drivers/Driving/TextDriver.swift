package import Diagnostics
import Differences
import Documents
import Files
import Glibc
import Records

/// Writes a record as lines of words for `git diff`, `git log -p`, `git show` and `git blame`.
package enum TextDriver {
    /// The words of a file of a collection of the register in a folder; `-` is what git writes to stdin.
    ///
    /// Throws `DriverError` where there is no file, and `FileError`.
    package static func text(
        ofFile file: String, register folder: String, collection: String, in language: Language
    ) throws -> [UInt8] {
        let bytes = try file == "-" ? readToEnd(of: STDIN_FILENO, named: "standard input") : DriverFile.read(file)
        return text(of: bytes, path: file, register: RegisterGuide(root: folder, collection: collection), in: language)
    }

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
