/// How text for people is written: in which language, with which colours, how wide.
package struct TextStyle: Sendable {
    /// The language.
    package let language: Language
    /// The colours.
    package let colour: Colour
    /// How many characters a line may have.
    package let width: Int

    /// Makes a style.
    package init(language: Language = .en, colour: Colour = Colour(isOn: false), width: Int = 100) {
        self.language = language
        self.colour = colour
        self.width = width
    }
}
