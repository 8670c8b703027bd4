/// How text for people is written: in which language, with which colours, how wide.
package struct TextStyle: Sendable {
    /// The language.
    package let language: Language
    /// The colours.
    package let colour: Colour
    /// How many characters a line of prose may have.
    package let width: Int
    /// How many characters a line of the terminal shows; `nil` where the text goes elsewhere, and tables and values stay on
    /// one line.
    package let terminalWidth: Int?

    /// Makes a style.
    package init(
        language: Language = .en, colour: Colour = Colour(isOn: false), width: Int = 100, terminalWidth: Int? = nil
    ) {
        self.language = language
        self.colour = colour
        self.width = width
        self.terminalWidth = terminalWidth
    }
}
