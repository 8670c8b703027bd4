import Diagnostics

extension ParserWords {
    /// What the parser says of misuse, a form for each line, with `*` for what is not translated; the first that fits counts.
    static let misuse: [Text] = [
        Text(en: "Help:  *", fi: "Ohje:  *", sv: "Hjälp:  *"),
        Text(en: "Usage: *", fi: "Käyttö: *", sv: "Användning: *"),
        Text(en: "  See '*' for more information.", fi: "  Lisätietoja: '*'.", sv: "  Mer information: '*'."),
        Text(
            en: "Error: Unknown option '*'. Did you mean '*'?", fi: "Virhe: valitsinta '*' ei ole. Tarkoititko '*'?",
            sv: "Fel: det finns inget alternativ '*'. Menade du '*'?"),
        Text(
            en: "Error: Unknown option '*'", fi: "Virhe: valitsinta '*' ei ole",
            sv: "Fel: det finns inget alternativ '*'"),
        Text(
            en: "Error: Missing value for '*'", fi: "Virhe: valitsimelta '*' puuttuu arvo", sv: "Fel: '*' saknar värde"),
        Text(
            en: "   or: Missing value for '*' in '*'", fi: "  tai: valitsimelta '*' puuttuu arvo ('*')",
            sv: "eller: '*' saknar värde ('*')"),
        Text(
            en: "Error: The option '*' does not take any value, but '*' was specified.",
            fi: "Virhe: valitsimelle '*' ei anneta arvoa, mutta sille annettiin '*'.",
            sv: "Fel: '*' tar inget värde, men fick '*'."),
        Text(
            en: "Error: Unexpected argument '*'", fi: "Virhe: ylimääräinen argumentti '*'",
            sv: "Fel: oväntat argument '*'"),
        Text(
            en: "Error: * unexpected arguments: *", fi: "Virhe: * ylimääräistä argumenttia: *",
            sv: "Fel: * oväntade argument: *"),
        Text(en: "Error: Missing expected argument '*'", fi: "Virhe: '*' puuttuu", sv: "Fel: '*' saknas"),
        Text(en: "Error: Missing one of: *", fi: "Virhe: jokin näistä puuttuu: *", sv: "Fel: något av dessa saknas: *"),
        Text(
            en: "Error: The value '*' is invalid for '*'. Please provide one of the following:",
            fi: "Virhe: arvo '*' ei kelpaa kohtaan '*'. Valitse näistä:",
            sv: "Fel: '*' duger inte som värde för '*'. Välj bland dessa:"),
        Text(
            en: "Error: The value '*' is invalid for '*'. Please provide one of *.",
            fi: "Virhe: arvo '*' ei kelpaa kohtaan '*'. Valitse näistä: *.",
            sv: "Fel: '*' duger inte som värde för '*'. Välj bland dessa: *."),
        Text(
            en: "Error: The value '*' is invalid for '*'", fi: "Virhe: arvo '*' ei kelpaa kohtaan '*'",
            sv: "Fel: '*' duger inte som värde för '*'"),
        Text(
            en: "Error: Missing required subcommand.", fi: "Virhe: alikomento puuttuu.",
            sv: "Fel: underkommandot saknas."),
        Text(en: "Error: Invalid option: *", fi: "Virhe: valitsin * ei kelpaa", sv: "Fel: alternativet * är ogiltigt"),
    ]
}
