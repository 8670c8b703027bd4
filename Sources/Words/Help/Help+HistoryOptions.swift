import Diagnostics

extension OptionHelp {
    /// The record of `history`.
    package static let historyRecord = OptionHelp(
        Text(
            en: "The record: partners/pietari, pietari, or its path, from the register's top or else from here; "
                + "it need not exist any more.",
            fi: "Tietue: partners/pietari, pietari tai sen polku rekisterin juuresta tai muuten tästä kansiosta; "
                + "sitä ei tarvitse enää olla olemassa.",
            sv: "Posten: partners/pietari, pietari eller dess sökväg från registrets rot, annars från den här mappen; "
                + "den behöver inte längre finnas."),
        value: .recordValue)

    /// The field of `history`.
    package static let historyField = OptionHelp(
        Text(
            en: "Only changes of this field, such as owner or fee.eur.",
            fi: "Vain tämän kentän muutokset, esimerkiksi owner tai fee.eur.",
            sv: "Bara ändringar av detta fält, till exempel owner eller fee.eur."),
        value: .fieldValue)

    /// The beginning of `history`.
    package static let historySince = OptionHelp(
        Text(
            en: "Only changes since this day, month or year, or after this revision.",
            fi: "Vain muutokset tästä päivästä, kuukaudesta tai vuodesta alkaen tai tämän version jälkeen.",
            sv: "Bara ändringar från och med denna dag, denna månad eller detta år, eller efter denna version."),
        value: .dateValue)

    /// The end of `history`.
    package static let historyUntil = OptionHelp(
        Text(
            en: "Only changes until this day, month or year.",
            fi: "Vain muutokset tähän päivään, kuukauteen tai vuoteen asti.",
            sv: "Bara ändringar till och med denna dag, denna månad eller detta år."),
        value: .dateValue)

    /// Whether `history` shows other records.
    package static let related = OptionHelp(
        Text(
            en: "Show also what happened to other records while they referred to this one, now or in the past.",
            fi: "Näytä myös, mitä muille tietueille tapahtui, kun ne viittasivat tähän nyt tai aiemmin.",
            sv: "Visa också vad som hände med andra poster medan de hänvisade till denna, nu eller tidigare."))

    /// Whether `history` shows the values of a field.
    package static let spans = OptionHelp(
        Text(
            en: "With --field: show its values with the days from and until which the register had them.",
            fi:
                "Valitsimen --field kanssa: näytä kentän arvot ja päivät, joista ja joihin asti ne "
                + "olivat rekisterissä.",
            sv: "Med --field: visa fältets värden och de dagar från och till vilka registret hade dem."))

    /// Whether `history` shows the dates in the record.
    package static let valid = OptionHelp(
        Text(
            en: "Show the record's phases, roles and agreements by their own dates, and what was learned late.",
            fi: "Näytä tietueen vaiheet, tehtävät ja sopimukset niiden omien päivämäärien mukaan ja se, mikä "
                + "kirjattiin myöhässä.",
            sv: "Visa postens skeden, uppdrag och avtal efter deras egna datum, och det som antecknades i efterhand."))

    /// The field of `blame`.
    package static let blameField = OptionHelp(
        Text(
            en: "Only this field, such as owner or fee.eur.", fi: "Vain tämä kenttä, esimerkiksi owner tai fee.eur.",
            sv: "Bara detta fält, till exempel owner eller fee.eur."),
        value: .fieldValue)

    /// The two sides of `diff`.
    package static let diffRange = OptionHelp(
        Text(
            en: "Two revisions or dates: HEAD~3..HEAD, 2024-01-01..2024-12-31.",
            fi: "Kaksi versiota tai päivää: HEAD~3..HEAD, 2024-01-01..2024-12-31.",
            sv: "Två versioner eller datum: HEAD~3..HEAD, 2024-01-01..2024-12-31."),
        value: .rangeValue)

    /// The records of `diff`.
    package static let diffRecords = OptionHelp(
        Text(
            en: "Only these records: partners/pietari, pietari, or paths, from the register's top or else from here.",
            fi: "Vain nämä tietueet: partners/pietari, pietari tai polkuja rekisterin juuresta tai muuten tästä "
                + "kansiosta.",
            sv: "Bara dessa poster: partners/pietari, pietari eller sökvägar från registrets rot, annars från den "
                + "här mappen."),
        value: .recordsValue)

    /// Whether `diff` shows records of which no data differ.
    package static let diffAll = OptionHelp(
        Text(
            en: "Show also records of which only comments or layout differ.",
            fi: "Näytä myös tietueet, joista eroavat vain kommentit tai asettelu.",
            sv: "Visa också poster där bara kommentarer eller layout skiljer sig."))

    /// The beginning of `changes`.
    package static let changesSince = OptionHelp(
        Text(
            en: "Since this day, month or year, or after this revision.",
            fi: "Tästä päivästä, kuukaudesta tai vuodesta alkaen tai tämän version jälkeen.",
            sv: "Från och med denna dag, denna månad eller detta år, eller efter denna version."),
        value: .dateValue)

    /// The end of `changes`.
    package static let changesUntil = OptionHelp(
        Text(
            en: "Until this day, month or year.", fi: "Tähän päivään, kuukauteen tai vuoteen asti.",
            sv: "Till och med denna dag, denna månad eller detta år."),
        value: .dateValue)

    /// The unit of `changes`.
    package static let owner = OptionHelp(
        Text(
            en: "Only records that name this unit as owner, lead or participant, or did before a change.",
            fi: "Vain tietueet, joissa tämä yksikkö on tai oli ennen muutosta omistaja, vastuuyksikkö tai osallistuja.",
            sv: "Bara poster som har eller före en ändring hade denna enhet som ägare, ansvarig eller deltagare."),
        value: .unitValue)
}
