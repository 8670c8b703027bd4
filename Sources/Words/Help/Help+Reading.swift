import Diagnostics

extension CommandHelp {
    /// `kumppani` itself.
    package static let root = CommandHelp(
        Text(
            en: "Check and read a register of records that lives as YAML in a git repository.",
            fi: "Tarkista ja lue rekisteriä, jonka tietueet ovat YAML-tiedostoina git-arkistossa.",
            sv: "Kontrollera och läs ett register vars poster är YAML-filer i ett git-arkiv."),
        discussion: Text(
            en: """
                A record is named 'partners/pietari', 'pietari' where that is unique, or by its \
                path.
                Exit codes: 0 clean, 1 problems found in the data, 2 could not do its work.
                """,
            fi: """
                Tietue nimetään muodossa 'partners/pietari', pelkkänä 'pietari', jos muita \
                samannimisiä ei ole, tai polkuna.
                Lopetuskoodit: 0 kunnossa, 1 tiedoissa on ongelmia, 2 työtä ei voitu tehdä.
                """,
            sv: """
                En post anges som 'partners/pietari', som 'pietari' där det är entydigt, eller \
                med sin sökväg.
                Slutkoder: 0 i sin ordning, 1 problem i uppgifterna, 2 arbetet gick inte att \
                utföra.
                """))

    /// `list`.
    package static let list = CommandHelp(
        Text(
            en: "List the records of a collection.", fi: "Luettele kokoelman tietueet.",
            sv: "Räkna upp posterna i en samling."))

    /// `find`.
    package static let find = CommandHelp(
        Text(
            en: "Find records by what they say, in upper or lower case, with or without accents.",
            fi: "Etsi tietueita niiden sisällöstä, kirjainkoosta ja tarkkeista välittämättä.",
            sv: "Sök poster efter deras innehåll, oberoende av stora och små bokstäver och accenter."))

    /// `show`.
    package static let show = CommandHelp(
        Text(
            en: "Show a record with its fields, and the records that refer to it.",
            fi: "Näytä tietue kenttineen ja tietueet, jotka viittaavat siihen.",
            sv: "Visa en post med dess fält, och de poster som hänvisar till den."),
        discussion: Text(
            en: """
                With --on it is shown as it was true on that day: entries that began later or \
                had ended are left out.
                """,
            fi: """
                Valitsimella --on tietue näytetään sellaisena kuin se piti paikkansa sinä \
                päivänä: myöhemmin alkaneet ja jo päättyneet kohdat jätetään pois.
                """,
            sv: """
                Med --on visas posten som den gällde den dagen: punkter som började senare \
                eller redan var slut utelämnas.
                """))
}

extension OptionHelp {
    /// The collection of `list`.
    package static let listCollection = OptionHelp(
        Text(
            en: "The collection, such as networks; without one the collections are listed.",
            fi: "Kokoelma, esimerkiksi networks; ilman sitä luetellaan kokoelmat.",
            sv: "Samlingen, till exempel networks; utan den räknas samlingarna upp."),
        value: .collectionValue)

    /// The conditions of `list`.
    package static let conditions = OptionHelp(
        Text(
            en:
                "Only records that meet this: field=value, field!=value, field= (lacks it), "
                + "field~words; may be repeated.",
            fi: "Vain tietueet, jotka täyttävät ehdon: kenttä=arvo, kenttä!=arvo, kenttä= (puuttuu), kenttä~sanoja; "
                + "voit antaa useita.",
            sv: "Bara poster som uppfyller villkoret: fält=värde, fält!=värde, fält= (saknas), "
                + "fält~ord; kan upprepas."),
        value: .conditionValue)

    /// The columns of `list`.
    package static let columns = OptionHelp(
        Text(
            en: "The fields to show, joined by commas: as text by their labels, as CSV by their keys, "
                + "which no language changes.",
            fi:
                "Näytettävät kentät pilkuin erotettuina: tekstissä niiden nimet, CSV:ssä avaimet, "
                + "joita kieli ei muuta.",
            sv: "Fälten som visas, åtskilda med kommatecken: i text deras namn, i CSV deras nycklar, "
                + "som inget språk ändrar."),
        value: .fieldsValue)

    /// The words of `find`.
    package static let findWords = OptionHelp(
        Text(
            en: "Words that the record holds, all of them.", fi: "Sanat, joiden kaikkien pitää olla tietueessa.",
            sv: "Ord som alla ska finnas i posten."),
        value: .wordsValue)

    /// The moment of `show`.
    package static let at = OptionHelp(
        Text(
            en: "Show it as the register knew it then: a revision or a date.",
            fi: "Näytä tietue sellaisena kuin se oli silloin rekisterissä: versio tai päivä.",
            sv: "Visa posten som den då var i registret: en version eller ett datum."),
        value: .revisionOrDateValue)
}
