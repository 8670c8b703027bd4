import Diagnostics
import Files
import Glibc
import Pages

/// Where results go: stdout, or the file of `-o`, which appears only when it is complete.
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
    func write(_ text: String) throws {
        if let path { return try replaceFile(at: path, with: Array(text.utf8)) }
        try writeAll(Array(text.utf8), to: STDOUT_FILENO, named: "standard output")
    }

    /// Writes to stderr what is no result: all that hooks say.
    static func tell(_ text: String) throws {
        try writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }
}
