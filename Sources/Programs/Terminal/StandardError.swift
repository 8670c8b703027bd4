package import Diagnostics
package import Files
import Glibc

/// What a program tells beside its result.
package enum StandardError {
    /// Writes text that somebody waits for, such as what a hook says. Throws ``FileError``.
    package static func write(_ text: String) throws(FileError) {
        try writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }

    /// Tells a person something, as far as there is anybody to tell.
    package static func tell(_ notice: Notice, in language: Language) { tell(notice.told(in: language)) }

    /// Tells a person why something could not be done: what is wrong in files first.
    package static func tell(_ error: any ExplainedError, in language: Language) {
        let style = TextStyle(language: language, colour: Colour(isOn: isatty(STDERR_FILENO) == 1))
        tell(error.diagnostics.map { $0.text(style) + "\n" }.joined())
        tell(Notice(of: error), in: language)
    }

    /// Writes text, as far as there is anybody to tell.
    package static func tell(_ text: String) {
        // There is nobody to tell when the person cannot be told.
        do { try write(text) } catch {}
    }
}
