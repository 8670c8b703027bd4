package import Diagnostics

/// A name that somebody gives and no rule has.
package struct UnknownRule: ExplainedError {
    package let message: Text
    package let hint: Text?

    /// Makes the error, with the nearest name.
    package init(_ name: String) {
        message = Text(
            en: "there is no rule '\(name)'", fi: "sääntöä '\(name)' ei ole", sv: "det finns ingen regel '\(name)'")
        hint = .oneOf(Explanations.names, insteadOf: name)
    }
}
