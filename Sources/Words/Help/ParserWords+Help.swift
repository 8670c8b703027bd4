import Diagnostics

extension ParserWords {
    /// What lines of help begin with.
    static let headings = [
        Text(en: "OVERVIEW: ", fi: "KUVAUS: ", sv: "BESKRIVNING: "),
        Text(en: "USAGE: ", fi: "KÄYTTÖ: ", sv: "ANVÄNDNING: "),
        Text(en: "ARGUMENTS:", fi: "ARGUMENTIT:", sv: "ARGUMENT:"),
        Text(en: "OPTIONS:", fi: "VALITSIMET:", sv: "ALTERNATIV:"),
        Text(en: "SUBCOMMANDS:", fi: "ALIKOMENNOT:", sv: "UNDERKOMMANDON:"),
    ]

    /// What stands for options and commands in the usage.
    static let places = [
        Text(en: "<options>", fi: "<valitsimet>", sv: "<alternativ>"),
        Text(en: "<subcommand>", fi: "<alikomento>", sv: "<underkommando>"),
    ]

    /// What stands within lines of help.
    static let pieces = [
        Text(en: "Show help information.", fi: "Näytä tämä ohje.", sv: "Visa den här hjälpen."),
        Text(en: "Show the version.", fi: "Näytä versio.", sv: "Visa versionen."),
        Text(
            en: "Show subcommand help information.", fi: "Näytä alikomennon ohje.",
            sv: "Visa hjälp om ett underkommando."),
        Text(en: "  See '", fi: "  Lisätietoja: '", sv: "  Mer information: '"),
        Text(en: "' for detailed help.", fi: "'.", sv: "'."),
        Text(en: "(values: ", fi: "(arvot: ", sv: "(värden: "),
        Text(en: "default: ", fi: "oletus: ", sv: "förval: "),
    ]

    static let or = Text(en: "' or '", fi: "' tai '", sv: "' eller '")
    static let and = Text(en: "' and '", fi: "' ja '", sv: "' och '")
}
