package import Diagnostics

/// An edit of a document could not be made.
package struct EditError: ExplainedError, CustomStringConvertible {
    /// What was attempted, and why it failed.
    package let message: Text
    /// What it says is what to do.
    package var hint: Text? { nil }

    /// Makes an error.
    package init(_ message: Text) { self.message = message }

    /// The message in English.
    package var description: String { message.en }
}

extension Text {
    /// That a file has to be mended by hand before a program may edit it, and why.
    package static func notEditable(_ path: String, because problem: Diagnostic?) -> Text {
        let line = problem?.location.start.line ?? 1
        let reason =
            problem?.message ?? Text(en: "it cannot be read", fi: "sitä ei voi lukea", sv: "den går inte att läsa")
        return Text(
            en: "'\(path)' cannot be edited, line \(line): \(reason.en); mend it by hand first",
            fi: "tiedostoa '\(path)' ei voi muokata, rivi \(line): \(reason.fi); korjaa se ensin käsin",
            sv: "filen '\(path)' kan inte redigeras, rad \(line): \(reason.sv); rätta den först för hand")
    }
}
