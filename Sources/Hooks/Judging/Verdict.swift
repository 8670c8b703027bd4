package import Diagnostics

/// What a hook has to say of one commit or one pushed reference.
package struct Verdict: Sendable {
    /// Why it is refused, beside the problems: sentences without a full stop, each with what to do next.
    package var refusals: [(reason: String, hint: String)] = []
    /// The problems that it brings, in order; errors among them refuse it.
    package var problems: [Diagnostic] = []
    /// Problems in records that it touches, which were there before.
    package var touched: [Diagnostic] = []
    /// How many other errors were there before.
    package var earlierErrors = 0
    /// What else to tell, in whole sentences.
    package var remarks: [String] = []

    /// Makes a verdict that has nothing to say.
    package init() {}

    /// Whether it may not go on.
    package var isRefusal: Bool { !refusals.isEmpty || problems.contains { $0.severity == .error } }
}
