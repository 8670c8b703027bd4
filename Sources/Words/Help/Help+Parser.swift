package import Diagnostics

/// What the parser of arguments prints in `--help` beside the help of commands and options.
///
/// The parser prints the English of each. Line ends may stand where there are spaces, since the parser folds lines.
package enum ParserWords {
    /// Before what a command does.
    package static let overview = Text(en: "OVERVIEW: ", fi: "KUVAUS: ", sv: "BESKRIVNING: ")
    /// Before how a command is written.
    package static let usage = Text(en: "USAGE: ", fi: "KÄYTTÖ: ", sv: "ANVÄNDNING: ")

    /// The heading of the arguments.
    package static let arguments = Text(en: "ARGUMENTS:", fi: "ARGUMENTIT:", sv: "ARGUMENT:")
    /// The heading of the options.
    package static let options = Text(en: "OPTIONS:", fi: "VALITSIMET:", sv: "ALTERNATIV:")
    /// The heading of the commands below a command.
    package static let subcommands = Text(en: "SUBCOMMANDS:", fi: "ALIKOMENNOT:", sv: "UNDERKOMMANDON:")

    /// What stands in the usage for options that are too many to be written there.
    package static let optionsPlace = Text(en: "<options>", fi: "<valitsimet>", sv: "<alternativ>")
    /// What stands in the usage for a command below a command.
    package static let subcommandPlace = Text(en: "<subcommand>", fi: "<alikomento>", sv: "<underkommando>")

    /// Before the values that an option takes.
    package static let values = Text(en: "(values:", fi: "(arvot:", sv: "(värden:")
    /// Before the value that an option has otherwise.
    package static let defaultValue = Text(en: "(default:", fi: "(oletus:", sv: "(förval:")
    /// Before the value that an option has otherwise, behind the values that it takes.
    package static let defaultOfValues = Text(en: "; default:", fi: "; oletus:", sv: "; förval:")

    /// The help of `--help`.
    package static let help = Text(
        en: "Show help information.", fi: "Näytä tämä ohje.", sv: "Visa den här hjälpen.")
    /// The help of `--version`.
    package static let version = Text(en: "Show the version.", fi: "Näytä versio.", sv: "Visa versionen.")
    /// What `help help` says of itself.
    package static let helpCommand = Text(
        en: "Show subcommand help information.", fi: "Näytä alikomennon ohje.", sv: "Visa hjälp om ett underkommando.")

    /// Where there is more on the commands below a command; `command` is what is written for help on them.
    package static func seeHelp(of command: String) -> Text {
        Text(
            en: "See '\(command) \(subcommandPlace.en)' for detailed help.",
            fi: "Tarkempi ohje: '\(command) \(subcommandPlace.fi)'.",
            sv: "Närmare hjälp: '\(command) \(subcommandPlace.sv)'.")
    }
}
