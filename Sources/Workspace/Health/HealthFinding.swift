package import Diagnostics

/// One thing that was looked at, and whether it is as it should be.
package struct HealthFinding: Sendable, Hashable {
    /// Whether nothing needs to be done.
    package let isWell: Bool
    /// What was found.
    package let text: Text
    /// What to do where it is not well.
    package let remedy: Text?

    /// Makes a finding that is well.
    package static func well(_ text: Text) -> HealthFinding { HealthFinding(isWell: true, text: text, remedy: nil) }

    /// Makes a finding that something is to be done about.
    package static func unwell(_ text: Text, remedy: Text? = nil) -> HealthFinding {
        HealthFinding(isWell: false, text: text, remedy: remedy)
    }
}
