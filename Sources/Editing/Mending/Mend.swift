package import Diagnostics
import Differences

/// How the problems of one rule are mended, where only one answer is possible.
///
/// A place where two answers are possible is left to a person. What a mend writes is checked with the whole register, and
/// taken back where the problem is still there or another one comes up.
package struct Mend: Sendable {
    /// The rule, as diagnostics name it.
    package let rule: String
    /// What it does: a sentence without its beginning, which is `kumppani check --fix`.
    package let work: Text
    /// The changes of the record that mend a problem there; `nil` where nobody can be sure.
    let edits: @Sendable (MendedPlace) -> [FieldEdit]?

    /// Makes a mend.
    init(_ rule: String, _ work: Text, edits: @escaping @Sendable (MendedPlace) -> [FieldEdit]?) {
        self.rule = rule
        self.work = work
        self.edits = edits
    }

    /// The mend of a rule's problems; `nil` where these are left to people.
    package static func named(_ rule: String) -> Mend? { all.first { $0.rule == rule } }
}
