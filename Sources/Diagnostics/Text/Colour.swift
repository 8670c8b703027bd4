/// Colours for a terminal, or none.
package struct Colour: Sendable {
    private let isOn: Bool

    /// Makes colours, or their absence.
    package init(isOn: Bool) { self.isOn = isOn }

    /// The text in the terminal's red, for errors.
    package func red(_ text: String) -> String { wrap(text, "1;31") }
    /// The text in yellow, for warnings.
    package func yellow(_ text: String) -> String { wrap(text, "1;33") }
    /// The text in green, for what is well.
    package func green(_ text: String) -> String { wrap(text, "1;32") }
    /// The text in blue, for what frames other text.
    package func blue(_ text: String) -> String { wrap(text, "34") }
    /// The text in bold.
    package func bold(_ text: String) -> String { wrap(text, "1") }

    private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
