package import Diagnostics

/// A hook's verdict as the person who commits or pushes reads it; nothing where there is nothing to say.
package struct VerdictText {
    private let verdict: Verdict
    private let what: Text
    private let style: TextStyle
    /// A terminal full of the first problems helps more than a scroll past the last.
    private static let shown = 50

    /// Makes the text of a verdict of a commit or a reference.
    package init(_ verdict: Verdict, of what: Text, style: TextStyle) {
        self.verdict = verdict
        self.what = what
        self.style = style
    }

    /// Problems first, then why it is refused and what was there before, then the verdict in one line.
    package var text: String {
        let errors = verdict.problems.filter { $0.severity == .error }
        let warnings = verdict.problems.filter { $0.severity == .warning }
        let (colour, language) = (style.colour, style.language)
        var text = (errors + warnings).prefix(Self.shown).map { $0.text(style) + "\n" }.joined()
        let more = verdict.problems.count - Self.shown
        if more > 0 { text += Self.more(more).text(in: language) + "\n\n" }
        for problem in verdict.touched.prefix(Self.shown) {
            text += Self.before(what).text(in: language) + ":\n" + problem.text(style) + "\n"
        }
        for (reason, hint) in verdict.refusals {
            text += "\(colour.red(Severity.error.word.text(in: language))): \(reason.text(in: language).visible)\n"
            text += "  \(colour.green(Text.hint.text(in: language))): \(hint.text(in: language).visible)\n"
        }
        text += verdict.remarks.map { "\($0.text(in: language).visible)\n" }.joined()
        if verdict.earlierErrors > 0 {
            text += Self.earlier(verdict.earlierErrors).text(in: language) + "\n"
        }
        if verdict.isRefusal {
            let count = errors.count + verdict.refusals.count
            text += Self.refused(what, count).text(in: language) + "\n"
        }
        return text
    }

    private static func more(_ count: Int) -> Text {
        Text(
            en: "... and \(count) more; 'kumppani check' shows them all.",
            fi: "... ja \(count) muuta; 'kumppani check' näyttää kaikki.",
            sv: "... och \(count) till; 'kumppani check' visar alla.")
    }

    private static func before(_ what: Text) -> Text {
        Text(
            en: "already so before this \(what.en.visible)", fi: "näin oli jo ennen tätä",
            sv: "så var det redan före detta")
    }

    private static func earlier(_ count: Int) -> Text {
        Text(
            en: "\(count) \(count == 1 ? "error was" : "errors were") there before; 'kumppani check' shows all.",
            fi: "Ennestään \(count.counted("virhe", "virhettä")); 'kumppani check' näyttää kaikki.",
            sv: "\(count) fel fanns redan; 'kumppani check' visar alla.")
    }

    private static func refused(_ what: Text, _ count: Int) -> Text {
        Text(
            en: "\(what.en.visible) refused: \(count.counted("error", "errors"))",
            fi: "\(what.fi.visible) hylätty: \(count.counted("virhe", "virhettä"))",
            sv: "\(what.sv.visible) avvisades: \(count) fel")
    }
}
