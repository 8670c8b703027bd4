import Diagnostics

extension OptionHelp {
    /// The collection of `new`.
    package static let newCollection = OptionHelp(
        Text(
            en: "The collection, such as partners.", fi: "Kokoelma, esimerkiksi partners.",
            sv: "Samlingen, till exempel partners."),
        value: .collectionValue)

    /// The id and the fields of `new`.
    package static let newWords = OptionHelp(
        Text(
            en: "The id, and fields with their values.", fi: "Tunnus ja kenttiä arvoineen.",
            sv: "Id och fält med sina värden."),
        value: .idOrFieldValue)

    /// The fields of `set`.
    package static let setValues = OptionHelp(
        Text(
            en: "Fields with their new values.", fi: "Kenttiä uusine arvoineen.", sv: "Fält med sina nya värden."),
        value: .fieldWithValue)

    /// The list of `add`.
    package static let list = OptionHelp(
        Text(
            en: "The list, such as phases or sources.", fi: "Luettelo, esimerkiksi phases tai sources.",
            sv: "Listan, till exempel phases eller sources."),
        value: .listValue)

    /// What `add` adds.
    package static let addValues = OptionHelp(
        Text(
            en: "The entry's fields, or plain values.", fi: "Kohdan kentät tai pelkkiä arvoja.",
            sv: "Punktens fält, eller enbart värden."),
        value: .fieldWithValue)

    /// What `remove` takes out.
    package static let removeFields = OptionHelp(
        Text(en: "The fields or entries.", fi: "Kentät tai kohdat.", sv: "Fälten eller punkterna."),
        value: .fieldValue)

    /// The id that `rename` gives.
    package static let newID = OptionHelp(
        Text(
            en: "Its new id, without the collection.", fi: "Uusi tunnus ilman kokoelmaa.",
            sv: "Postens nya id, utan samlingen."),
        value: .newIDValue)

    /// Why something ended.
    package static let endBecause = OptionHelp(
        Text(en: "Why it ended.", fi: "Miksi se päättyi.", sv: "Varför det avslutades."), value: .textValue)

    /// The network of `review`.
    package static let reviewRecord = OptionHelp(
        Text(
            en: "The network: networks/metrex, metrex, or its path.",
            fi: "Verkosto: networks/metrex, metrex tai sen polku.",
            sv: "Nätverket: networks/metrex, metrex eller dess sökväg."),
        value: .recordValue)

    /// The verdict of a review.
    package static let verdict = OptionHelp(
        Text(
            en: "What follows: continue, deepen or wind-down.",
            fi: "Mitä seuraa: continue (jatketaan), deepen (syvennetään) tai wind-down (luovutaan).",
            sv: "Vad som följer: continue (fortsätter), deepen (fördjupas) eller wind-down (avvecklas)."),
        value: .verdictValue)

    /// When the next review is.
    package static let next = OptionHelp(
        Text(
            en: "When it is reviewed next: a day, month or year; else the interval of the record counts.",
            fi: "Milloin verkosto arvioidaan seuraavaksi: päivä, kuukausi tai vuosi; muuten tietueen arviointivälin "
                + "mukaan.",
            sv: "När nätverket utvärderas nästa gång: dag, månad eller år; annars enligt intervallet i posten."),
        value: .dateValue)

    /// Why a review ends as it does.
    package static let reviewBecause = OptionHelp(
        Text(en: "Why.", fi: "Miksi.", sv: "Varför."), value: .textValue)

    /// The record that `merge` takes away.
    package static let mergeRecord = OptionHelp(
        Text(en: "The record that goes.", fi: "Poistuva tietue.", sv: "Posten som försvinner."), value: .recordValue)

    /// The record that `merge` keeps.
    package static let into = OptionHelp(
        Text(en: "The record that stays.", fi: "Tietue, joka jää.", sv: "Posten som blir kvar."),
        value: .recordValue)

    /// Whose values `merge` keeps.
    package static let keep = OptionHelp(
        Text(
            en: "Whose value of a field stays.", fi: "Kumman tietueen arvo kenttään jää.",
            sv: "Vilken posts värde som blir kvar i ett fält."),
        value: .idAndFieldValue)

    /// The record and the commit of `revert`.
    package static let revertWords = OptionHelp(
        Text(
            en: "The record, if only one is meant, and the commit.",
            fi: "Tietue, jos tarkoitat vain yhtä, ja commit.", sv: "Posten, om du menar bara en, och committen."),
        value: .recordAndCommitValue)

    /// The fields of `revert`.
    package static let revertField = OptionHelp(
        Text(
            en: "Only this field; may be repeated.", fi: "Vain tämä kenttä; voit antaa useita.",
            sv: "Bara detta fält; kan upprepas."),
        value: .fieldValue)
}
