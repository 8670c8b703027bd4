import Diagnostics

extension OptionHelp {
    /// Which report `report` writes.
    package static let reportName = OptionHelp(
        Text(
            en: "The report: portfolio, coverage, monitoring, period, overlaps, resources ...",
            fi: "Raportti: portfolio, coverage, monitoring, period, overlaps, resources ...",
            sv: "Rapporten: portfolio, coverage, monitoring, period, overlaps, resources ..."),
        value: .reportValue)

    /// The record of `report`.
    package static let reportRecord = OptionHelp(
        Text(
            en: "The record that 'brief' or 'unit' is about.", fi: "Tietue, josta 'brief' tai 'unit' kertoo.",
            sv: "Posten som 'brief' eller 'unit' handlar om."),
        value: .recordValue)

    /// The beginning of the period of `report`.
    package static let reportSince = OptionHelp(
        Text(
            en: "The first day, month or year.", fi: "Ensimmäinen päivä, kuukausi tai vuosi.",
            sv: "Den första dagen, månaden eller det första året."),
        value: .dateValue)

    /// The end of the period of `report`.
    package static let reportUntil = OptionHelp(
        Text(
            en: "The last day, month or year.", fi: "Viimeinen päivä, kuukausi tai vuosi.",
            sv: "Den sista dagen, månaden eller det sista året."),
        value: .dateValue)

    /// The unit of `report`.
    package static let reportUnit = OptionHelp(
        Text(
            en: "Only what this unit answers for or takes part in.",
            fi: "Vain se, mistä tämä yksikkö vastaa tai mihin se osallistuu.",
            sv: "Bara det som denna enhet ansvarar för eller deltar i."),
        value: .unitValue)

    /// The level of meetings in a brief.
    package static let level = OptionHelp(
        Text(
            en: "For 'brief': only meetings of this level, such as mayor.",
            fi: "Raporttiin 'brief': vain tämän tason tapaamiset, esimerkiksi mayor.",
            sv: "För 'brief': bara möten på denna nivå, till exempel mayor."),
        value: .levelValue)

    /// Whether a report on a period tells what was recorded in it.
    package static let recorded = OptionHelp(
        Text(
            en: "For 'period': what the register recorded then, by its commits.",
            fi: "Raporttiin 'period': mitä rekisteriin silloin kirjattiin, commitien mukaan.",
            sv: "För 'period': vad som då antecknades i registret, enligt dess commits."))

    /// The form of a report; the parser adds the choices.
    package static let reportFormat = OptionHelp(
        format.text, value: .formatValue,
        discussion: Text(
            en: "csv and xlsx have the findings; xlsx has a sheet for each kind, with headings in the language. "
                + "docx is made by pandoc and pdf by weasyprint, which have to be installed.",
            fi: "csv ja xlsx sisältävät havainnot; xlsx-tiedostossa on taulukko kustakin lajista, otsikot valitulla "
                + "kielellä. docx-tiedoston tekee pandoc ja pdf-tiedoston weasyprint, joiden pitää olla asennettuina.",
            sv: "csv och xlsx innehåller iakttagelserna; xlsx har ett blad för varje slag, med rubriker på det valda "
                + "språket. docx görs av pandoc och pdf av weasyprint, som måste vara installerade."))

    /// Where the register's site is.
    package static let site = OptionHelp(
        Text(
            en: "The address of the register's site, so that records are links in html, docx and pdf.",
            fi: "Rekisterin sivuston osoite, jotta tietueet ovat linkkejä muodoissa html, docx ja pdf.",
            sv: "Adressen till registrets webbplats, så att poster är länkar i html, docx och pdf."),
        value: .addressValue)

    /// The unit of `digest`.
    package static let digestUnit = OptionHelp(
        Text(
            en: "Only what this unit has to know of.", fi: "Vain se, mistä tämän yksikön pitää tietää.",
            sv: "Bara det som denna enhet behöver känna till."),
        value: .unitValue)

    /// Since when `digest` tells changes.
    package static let digestSince = OptionHelp(
        Text(
            en: "Tell what has changed since this day, month or year, or after this revision.",
            fi: "Kerro, mikä on muuttunut tästä päivästä, kuukaudesta tai vuodesta alkaen tai tämän version jälkeen.",
            sv: "Berätta vad som har ändrats från och med denna dag, denna månad eller detta år, eller efter "
                + "denna version."),
        value: .dateValue)

    /// How far ahead `digest` looks.
    package static let within = OptionHelp(
        Text(
            en: "How many days ahead to look.", fi: "Kuinka monta päivää katsotaan eteenpäin.",
            sv: "Hur många dagar framåt visas."),
        value: .daysValue)

    /// The list of `compare`.
    package static let compareFile = OptionHelp(
        Text(
            en: "The list, a CSV file with a header.", fi: "Luettelo: CSV-tiedosto, jossa on otsikkorivi.",
            sv: "Listan: en CSV-fil med rubrikrad."),
        value: .fileValue)

    /// The fields of `compare`.
    package static let by = OptionHelp(
        Text(
            en: "The fields to compare, first the name; with the header of the column where that is another: "
                + "name=Verkosto,fee=Hinta.",
            fi: "Vertailtavat kentät, ensin nimi; sarakkeen otsikon kanssa, jos se on toinen: "
                + "name=Verkosto,fee=Hinta.",
            sv: "Fälten som jämförs, namnet först; med kolumnens rubrik där den är en annan: "
                + "name=Verkosto,fee=Hinta."),
        value: .fieldsValue)

    /// The collection of `compare`.
    package static let compareCollection = OptionHelp(
        Text(
            en: "The collection to compare it with; networks by default.",
            fi: "Kokoelma, johon verrataan; oletuksena networks.",
            sv: "Samlingen som listan jämförs med; som standard networks."),
        value: .collectionValue)

    /// The material of `message`.
    package static let messageRecord = OptionHelp(
        Text(
            en: "The material: materials/ydinviesti-muotoilu, or its id.",
            fi: "Materiaali: materials/ydinviesti-muotoilu tai sen tunnus.",
            sv: "Materialet: materials/ydinviesti-muotoilu, eller dess id."),
        value: .recordValue)
}
