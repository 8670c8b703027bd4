package import Diagnostics

/// A list that cannot be held against the register as it was asked.
package struct CompareError: ExplainedError {
    /// What is wrong.
    package let message: Text
    /// What to write instead.
    package let hint: Text?

    static func noColumn(_ name: String, among columns: [String]) -> CompareError {
        let listed = columns.joined(separator: ", ")
        return CompareError(
            message: Text(
                en: "the list has no column '\(name)'", fi: "luettelossa ei ole saraketta '\(name)'",
                sv: "listan har ingen kolumn '\(name)'"),
            hint: Text(
                en: "its columns are \(listed); write FIELD=COLUMN where they differ: 'name=Network,fee=Price'",
                fi:
                    "sen sarakkeet ovat \(listed); kirjoita KENTTÄ=SARAKE, jos nimet eroavat: 'name=Verkosto,fee=Hinta'",
                sv: "dess kolumner är \(listed); skriv FÄLT=KOLUMN där de skiljer sig: 'name=Nätverk,fee=Pris'"))
    }

    static func severalColumns(_ name: String) -> CompareError {
        CompareError(
            message: Text(
                en: "several columns of the list are called '\(name)'", fi: "luettelossa on monta saraketta '\(name)'",
                sv: "flera kolumner i listan heter '\(name)'"),
            hint: Text(
                en: "give each column a name of its own", fi: "anna kullekin sarakkeelle oma nimi",
                sv: "ge varje kolumn ett eget namn"))
    }

    static func noName(_ text: String) -> CompareError {
        CompareError(
            message: Text(
                en: "'\(text)' does not begin with 'name', by which rows are matched with records",
                fi: "'\(text)' ei ala kentällä 'name', jonka mukaan rivit yhdistetään tietueisiin",
                sv: "'\(text)' börjar inte med 'name', som parar ihop raderna med posterna"),
            hint: Text(
                en: "write name,fee", fi: "kirjoita name,fee", sv: "skriv name,fee"))
    }

    static func noFile(_ path: String) -> CompareError {
        CompareError(
            message: Text(
                en: "there is no file '\(path)'", fi: "tiedostoa '\(path)' ei ole", sv: "det finns ingen fil '\(path)'"),
            hint: Text(
                en: "look at the spelling of the path", fi: "tarkista polun kirjoitusasu",
                sv: "kontrollera hur sökvägen är skriven"))
    }

    static func tooLarge(_ path: String) -> CompareError {
        CompareError(
            message: Text(
                en: "'\(path)' is larger than 64 MB", fi: "'\(path)' on suurempi kuin 64 Mt",
                sv: "'\(path)' är större än 64 MB"),
            hint: Text(
                en: "leave out columns and rows that are not compared",
                fi: "jätä pois sarakkeet ja rivit, joita ei verrata",
                sv: "utelämna kolumner och rader som inte jämförs"))
    }
}
