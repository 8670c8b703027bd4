// What hints of several readers and keywords say.

extension Text {
    /// The advice to delete what is marked.
    package static let deleteIt = Text(en: "delete it", fi: "poista se", sv: "ta bort det")
    /// The advice to keep one of two equal things.
    package static let keepOneOfTwo = Text(
        en: "keep one of the two", fi: "säilytä toinen niistä", sv: "behåll en av de två")
    /// The advice to keep one of several things.
    package static let keepOneOfThem = Text(
        en: "keep one of them", fi: "säilytä yksi niistä", sv: "behåll en av dem")
    /// The advice to write a value where there is none.
    package static let writeOrDelete = Text(
        en: "write a value, or delete the key", fi: "kirjoita arvo tai poista avain",
        sv: "skriv ett värde eller ta bort nyckeln")
}
