extension Text {
    /// Asks whether a name was meant; the name with its quotation marks.
    package static func didYouMean(_ name: String) -> Text {
        Text(en: "did you mean \(name)?", fi: "tarkoititko \(name)?", sv: "menade du \(name)?")
    }

    /// What to do where only the first problems are told.
    package static let mendShownFirst = Text(
        en: "mend those that are shown, and check again", fi: "korjaa näytetyt ja tarkista uudelleen",
        sv: "rätta dem som visas och kontrollera igen")
}
