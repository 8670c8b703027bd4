package import Diagnostics
import Hooks

/// A commit says or removes what no commit may; the branch has not moved.
package struct CommitRefusal: ExplainedError {
    package let message: Text
    package let hint: Text?
    package let diagnostics: [Diagnostic]

    init(_ verdict: Verdict) {
        let refusal = verdict.refusals.first
        message =
            refusal?.reason
            ?? Text(en: "the commit is refused", fi: "muutosta ei tallennettu", sv: "committen gjordes inte")
        hint = refusal?.hint
        diagnostics = verdict.problems
    }
}
