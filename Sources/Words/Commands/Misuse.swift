package import Diagnostics

/// Arguments and options of a command that mean nothing, alone or together, and what to write instead.
package struct Misuse: ExplainedError {
    package let message: Text
    package let hint: Text?

    /// Makes one.
    init(_ message: Text, hint: Text) {
        self.message = message
        self.hint = hint
    }

    /// A word that is none of those that may stand; what it should be as it stands behind a negation: `report`,
    /// `raporttia`, `ingen rapport`.
    private static func unknown(_ what: Text, _ word: String, among words: [String]) -> Misuse {
        Misuse(
            Text(
                en: "there is no \(what.en) '\(word)'", fi: "\(what.fi) '\(word)' ei ole",
                sv: "det finns \(what.sv) '\(word)'"),
            hint: .oneOf(words, insteadOf: word))
    }

    /// A command that there is not.
    package static func unknownCommand(_ word: String, among words: [String]) -> Misuse {
        unknown(Text(en: "command", fi: "komentoa", sv: "inget kommando"), word, among: words)
    }

    /// A form of output that there is not.
    package static func unknownFormat(_ word: String, among words: [String]) -> Misuse {
        unknown(Text(en: "format", fi: "muotoa", sv: "inget format"), word, among: words)
    }

    /// A report that there is not.
    package static func unknownReport(_ word: String, among words: [String]) -> Misuse {
        unknown(Text(en: "report", fi: "raporttia", sv: "ingen rapport"), word, among: words)
    }

    /// A forge that there is not.
    package static func unknownForge(_ word: String, among words: [String]) -> Misuse {
        unknown(Text(en: "forge", fi: "palvelua", sv: "ingen tjänst"), word, among: words)
    }

    /// A git hook that there is not.
    package static func unknownHook(_ word: String, among words: [String]) -> Misuse {
        unknown(Text(en: "hook", fi: "koukkua", sv: "ingen krok"), word, among: words)
    }

    /// A word behind an option that is no date.
    package static func notADate(_ word: String, of option: String) -> Misuse {
        Misuse(
            Text(
                en: "'\(option) \(word)' is not a day, month or year",
                fi: "'\(option) \(word)' ei ole päivä, kuukausi tai vuosi",
                sv: "'\(option) \(word)' är ingen dag, månad eller år"),
            hint: Text(
                en: "write 2026-01-31, 2026-01 or 2026", fi: "kirjoita 2026-01-31, 2026-01 tai 2026",
                sv: "skriv 2026-01-31, 2026-01 eller 2026"))
    }

}
