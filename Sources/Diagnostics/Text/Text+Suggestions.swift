extension Text {
    /// Asks whether a name was meant; the name with its quotation marks.
    package static func didYouMean(_ name: String) -> Text {
        Text(en: "did you mean \(name)?", fi: "tarkoititko \(name)?", sv: "menade du \(name)?")
    }

    /// What to write instead of a word that is none of those that may stand: the nearest one, else what there is.
    package static func oneOf(_ words: [String], insteadOf word: String) -> Text {
        if let nearest = Spelling.nearest(to: word, among: words) { return .didYouMean("'\(nearest)'") }
        let choices = words.joined(separator: ", ")
        return Text(en: "it is one of \(choices)", fi: "vaihtoehdot ovat \(choices)", sv: "välj bland \(choices)")
    }

    /// What to do where only the first problems are told.
    package static let mendShownFirst = Text(
        en: "mend those that are shown, and check again", fi: "korjaa näytetyt ja tarkista uudelleen",
        sv: "rätta dem som visas och kontrollera igen")
}

extension Text {
    /// The text with another one behind it.
    package func followed(by other: Text) -> Text {
        Text(en: "\(self.en) \(other.en)", fi: "\(self.fi) \(other.fi)", sv: "\(self.sv) \(other.sv)")
    }
}

extension Text {
    /// One commit, as something that a hook judges.
    package static let commit = Text(en: "commit", fi: "muutos", sv: "commit")
    /// A whole push, as something that a hook judges.
    package static let push = Text(en: "push", fi: "lähetys", sv: "push")
}
