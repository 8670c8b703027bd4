import Diagnostics

extension OptionHelp {
    /// The folder in which the program starts.
    package static let folder = OptionHelp(
        Text(
            en: "Run as if started in this folder.", fi: "Toimi kuin ohjelma olisi käynnistetty tässä kansiossa.",
            sv: "Kör som om programmet hade startats i denna mapp."),
        value: .folderValue)

    /// The register's configuration.
    package static let config = OptionHelp(
        Text(
            en: "Use this register.yaml instead of the one found upwards from here.",
            fi: "Käytä tätä register.yaml-tiedostoa sen sijaan, joka löytyy tästä kansiosta tai sen yläkansioista.",
            sv: "Använd denna register.yaml i stället för den som finns i den här mappen eller ovanför den."),
        value: .fileValue)

    /// The day from which rules look.
    package static let on = OptionHelp(
        Text(
            en: "The day that rules look from, such as 2026-01-31, or the last of a month or year.",
            fi: "Päivä, jonka mukaan säännöt katsovat, esimerkiksi 2026-01-31, tai kuukauden tai vuoden viimeinen.",
            sv: "Dagen som reglerna utgår från, till exempel 2026-01-31, eller månadens eller årets sista dag."),
        value: .dateValue)

    /// Whether caches are used.
    package static let noCache = OptionHelp(
        Text(
            en: "Compute everything afresh.", fi: "Laske kaikki alusta asti.", sv: "Räkna ut allt på nytt."))

    /// When colours are used; the parser adds the choices.
    package static let color = OptionHelp(
        Text(
            en: "When to use colours.", fi: "Milloin värejä käytetään.", sv: "När färger används."),
        value: .colourValue)

    /// The language of what is printed; the parser adds the choices.
    package static let language = OptionHelp(
        Text(
            en: "The language of what is printed; else KUMPPANI_LANGUAGE or the locale says it.",
            fi: "Tulosteen kieli; muuten sen kertoo KUMPPANI_LANGUAGE tai kieliasetus.",
            sv: "Språket i det som skrivs ut; annars säger KUMPPANI_LANGUAGE eller språkinställningen det."),
        value: .languageValue)

    /// Whether only the result is printed.
    package static let quiet = OptionHelp(
        Text(
            en: "Print results only, nothing about the work.", fi: "Tulosta vain tulos, ei mitään työn kulusta.",
            sv: "Skriv bara ut resultatet, ingenting om arbetet."))

    /// Where the result is written.
    package static let output = OptionHelp(
        Text(
            en: "Write the result to this file.", fi: "Kirjoita tulos tähän tiedostoon.",
            sv: "Skriv resultatet till denna fil."),
        value: .fileValue)

    /// The form of the result; the parser adds the choices.
    package static let format = OptionHelp(
        Text(
            en: "How to show the result.", fi: "Miten tulos näytetään.", sv: "Hur resultatet visas."),
        value: .formatValue)

    /// A record.
    package static let record = OptionHelp(
        Text(
            en: "The record: partners/pietari, pietari, or its path.",
            fi: "Tietue: partners/pietari, pietari tai sen polku.",
            sv: "Posten: partners/pietari, pietari eller dess sökväg."),
        value: .recordValue)

    /// A record of now or of an earlier state of the register.
    package static let recordFromHere = OptionHelp(
        Text(
            en: "The record: partners/pietari, pietari, or its path, from the register's top or else from here.",
            fi: "Tietue: partners/pietari, pietari tai sen polku rekisterin juuresta tai muuten tästä kansiosta.",
            sv: "Posten: partners/pietari, pietari eller dess sökväg från registrets rot, annars från den här mappen."),
        value: .recordValue)

    /// Whether commits that changed no data are shown.
    package static let all = OptionHelp(
        Text(
            en: "Show also the commits that changed only comments or layout.",
            fi: "Näytä myös commitit, jotka muuttivat vain kommentteja tai asettelua.",
            sv: "Visa också de commits som bara ändrade kommentarer eller layout."))
}
