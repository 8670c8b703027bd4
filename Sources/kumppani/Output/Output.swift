import Diagnostics
import Files
import Glibc
import Pages

/// Where results go: stdout, or what `-o` names, of which a file appears only when it is complete.
struct Output {
    private let path: String?
    private let style: TextStyle

    /// Makes the output that the options ask for.
    init(_ options: GlobalOptions) {
        path = options.output
        style = options.style
    }

    /// Writes a view in a form, once.
    func write(_ view: some PageView, _ format: PageFormat) throws { try write(view.text(format, style)) }

    /// Writes a result, once.
    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes the bytes of a result, once.
    func write(_ bytes: [UInt8]) throws {
        if let path { return try writeResult(bytes, at: path) }
        try writeAll(bytes, to: STDOUT_FILENO, named: "standard output")
    }

    /// Throws where a document would go to a terminal, which cannot show it.
    func requireFile(for ending: String) throws {
        if path == nil, isatty(STDOUT_FILENO) == 1 {
            throw Failure(
                Text(
                    en: "a terminal cannot show a document (\(ending))",
                    fi: "pääte ei voi näyttää asiakirjaa (\(ending))",
                    sv: "en terminal kan inte visa ett dokument (\(ending))"),
                hint: Text(
                    en: "name a file: -o report.\(ending)", fi: "anna tiedosto: -o raportti.\(ending)",
                    sv: "ange en fil: -o rapport.\(ending)"))
        }
    }

    /// Writes to stderr what is no result: all that hooks say.
    static func tell(_ text: String) throws {
        try writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }
}
