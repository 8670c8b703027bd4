package import Diagnostics

/// A hook's verdict as the person who commits or pushes reads it; nothing where there is nothing to say.
package struct VerdictText {
    private let verdict: Verdict
    private let what: String
    private let colour: Colour
    /// A terminal full of the first problems helps more than a scroll past the last.
    private static let shown = 50

    /// Makes the text of a verdict of a commit or a reference.
    package init(_ verdict: Verdict, of what: String, colour: Colour) {
        self.verdict = verdict
        self.what = what
        self.colour = colour
    }

    /// Problems first, then why it is refused and what was there before, then the verdict in one line.
    package var text: String {
        let errors = verdict.problems.filter { $0.severity == .error }
        let warnings = verdict.problems.filter { $0.severity == .warning }
        var text = (errors + warnings).prefix(Self.shown).map { $0.text(colour) + "\n" }.joined()
        let more = verdict.problems.count - Self.shown
        if more > 0 { text += "... and \(more) more; 'kumppani check' shows them all.\n\n" }
        for problem in verdict.touched.prefix(Self.shown) {
            text += "already so before this \(what.visible):\n" + problem.text(colour) + "\n"
        }
        for (reason, hint) in verdict.refusals {
            text += "\(colour.red("error")): \(reason.visible)\n  \(colour.green("hint")): \(hint.visible)\n"
        }
        text += verdict.remarks.map { "\($0.visible)\n" }.joined()
        if verdict.earlierErrors > 0 {
            let noun = verdict.earlierErrors == 1 ? "error was" : "errors were"
            text += "\(verdict.earlierErrors) \(noun) there before; 'kumppani check' shows all.\n"
        }
        if verdict.isRefusal {
            let count = errors.count + verdict.refusals.count
            text += "\(what.visible) refused: \(count) \(count == 1 ? "error" : "errors")\n"
        }
        return text
    }
}
