package import Diagnostics

/// A file that is no table.
package struct TableError: ExplainedError {
    /// What is wrong with it.
    package let message: Text
    /// What to do about it.
    package let hint: Text?

    private init(_ message: Text, hint: Text) {
        self.message = message
        self.hint = hint
    }

    static let noText = TableError(
        Text(en: "this is no text", fi: "tämä ei ole tekstiä", sv: "det här är ingen text"),
        hint: Text(
            en: "save the table as CSV (UTF-8)", fi: "tallenna taulukko CSV-muodossa (UTF-8)",
            sv: "spara tabellen som CSV (UTF-8)"))

    static let empty = TableError(
        Text(
            en: "the table has no header", fi: "taulukossa ei ole otsikkoriviä", sv: "tabellen har ingen rubrikrad"),
        hint: Text(
            en: "name the columns in the first line", fi: "nimeä sarakkeet ensimmäisellä rivillä",
            sv: "namnge kolumnerna på första raden"))

    static func openQuotation(line: Int) -> TableError {
        TableError(
            Text(
                en: "the quotation that begins on line \(line) does not end",
                fi: "rivillä \(line) alkava lainaus ei pääty", sv: "citatet som börjar på rad \(line) slutar inte"),
            hint: Text(
                en: "end it with a quote mark, or write the mark twice where it belongs to the text",
                fi: "päätä se lainausmerkkiin, tai kirjoita merkki kahdesti, jos se kuuluu tekstiin",
                sv: "avsluta det med ett citattecken, eller skriv tecknet två gånger om det hör till texten"))
    }

    static func textBehindQuotation(line: Int) -> TableError {
        TableError(
            Text(
                en: "on line \(line) text stands behind the end of a quotation",
                fi: "rivillä \(line) on tekstiä lainauksen päättymisen jälkeen",
                sv: "på rad \(line) finns text efter slutet på ett citat"),
            hint: Text(
                en: "write a quote mark twice where it belongs to the text",
                fi: "kirjoita lainausmerkki kahdesti, jos se kuuluu tekstiin",
                sv: "skriv ett citattecken två gånger om det hör till texten"))
    }

    static func tooManyCells(line: Int) -> TableError {
        TableError(
            Text(
                en: "the row on line \(line) has more cells than there are columns",
                fi: "rivillä \(line) on enemmän soluja kuin sarakkeita",
                sv: "raden på rad \(line) har fler celler än det finns kolumner"),
            hint: Text(
                en: "put cells that hold the separator in quotes",
                fi: "kirjoita solut, joissa on erotinmerkki, lainausmerkkeihin",
                sv: "skriv celler som innehåller avgränsaren inom citattecken"))
    }
}
