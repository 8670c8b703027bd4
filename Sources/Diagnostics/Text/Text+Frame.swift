extension Severity {
    /// What the severity is called.
    package var word: Text {
        switch self {
        case .error: Text(en: "error", fi: "virhe", sv: "fel")
        case .warning: Text(en: "warning", fi: "varoitus", sv: "varning")
        }
    }
}

extension Text {
    /// What stands before a hint.
    package static let hint = Text(en: "hint", fi: "vihje", sv: "tips")
    /// What stands before a hint that is a sentence of its own.
    package static let hintHeading = Text(en: "Hint", fi: "Vihje", sv: "Tips")
    /// What stands before a further place.
    package static let note = Text(en: "note", fi: "lisätieto", sv: "anmärkning")
    /// What stands before the command that explains a rule.
    package static let help = Text(en: "help", fi: "ohje", sv: "hjälp")
}
