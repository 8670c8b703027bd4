import Diagnostics
package import Files
import Glibc

/// Where results go: stdout, or a file, which appears only when it is complete.
package struct Output {
    private let path: String?

    /// Makes an output to a file, or to stdout.
    package init(file path: String?) { self.path = path }

    /// Writes a result, once. Throws ``FileError``.
    package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

    /// Writes the bytes of a result, once. Throws ``FileError``.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        if let path { return try writeResult(bytes, at: path) }
        try writeAll(bytes, to: STDOUT_FILENO, named: "standard output")
    }

    /// Throws ``ProgramError`` where a document would go to a terminal, which cannot show it.
    package func requireFile(for ending: String) throws(ProgramError) {
        if path == nil, isatty(STDOUT_FILENO) == 1 {
            throw ProgramError(
                Text(
                    en: "a terminal cannot show a document (\(ending))",
                    fi: "pääte ei voi näyttää asiakirjaa (\(ending))",
                    sv: "en terminal kan inte visa ett dokument (\(ending))"),
                hint: Text(
                    en: "name a file: -o report.\(ending)", fi: "anna tiedosto: -o raportti.\(ending)",
                    sv: "ange en fil: -o rapport.\(ending)"))
        }
    }
}
