import Diagnostics

// What the reader of JSON says.

extension Text {
    static let emptyFile = Text(en: "the file is empty", fi: "tiedosto on tyhjä", sv: "filen är tom")
    static let somethingFollows = Text(
        en: "something follows the end of the value", fi: "arvon jälkeen on vielä jotakin",
        sv: "det står något efter värdets slut")
    static let oneValue = Text(
        en: "a JSON file holds one value", fi: "JSON-tiedostossa on yksi arvo", sv: "en JSON-fil innehåller ett värde")
    static let endsBeforeValue = Text(
        en: "the file ends where a value is expected", fi: "tiedosto päättyy kohtaan, jossa pitäisi olla arvo",
        sv: "filen slutar där det borde stå ett värde")
    static let valueExpected = Text(
        en: "a value is expected here", fi: "tässä pitäisi olla arvo", sv: "här borde det stå ett värde")
    static let quotesAndCommas = Text(
        en: "text goes in double quotes; no comma follows the last item",
        fi: "kirjoita teksti kaksinkertaisiin lainausmerkkeihin; viimeisen kohdan jälkeen ei tule pilkkua",
        sv: "skriv text inom dubbla citattecken; efter den sista punkten kommer inget kommatecken")
    static let keyExpected = Text(
        en: "a key in double quotes is expected here",
        fi: "tässä pitäisi olla avain kaksinkertaisissa lainausmerkeissä",
        sv: "här borde det stå en nyckel inom dubbla citattecken")
    static let colonExpected = Text(
        en: "':' is expected after a key", fi: "avaimen jälkeen pitäisi olla ':'",
        sv: "efter en nyckel borde det stå ':'")
    static let zeroFirst = Text(
        en: "a number does not begin with 0", fi: "luku ei ala numerolla 0", sv: "ett tal börjar inte med 0")
    static let codesInQuotes = Text(
        en: "put codes such as postal codes in double quotes",
        fi: "kirjoita koodit, kuten postinumerot, kaksinkertaisiin lainausmerkkeihin",
        sv: "skriv koder, till exempel postnummer, inom dubbla citattecken")
    static let digitExpected = Text(
        en: "a digit is expected here", fi: "tässä pitäisi olla numero", sv: "här borde det stå en siffra")
    static let endsInString = Text(
        en: "the file ends within a string", fi: "tiedosto päättyy kesken tekstin", sv: "filen slutar mitt i en text")
    static let closeString = Text(
        en: "close it with '\"'", fi: "päätä teksti merkillä '\"'", sv: "avsluta texten med '\"'")
    static let controlCharacter = Text(
        en: "a control character stands in a string", fi: "tekstissä on ohjausmerkki",
        sv: "i texten finns ett styrtecken")
    static let writeEscape = Text(
        en: "write it as an escape, such as \\n", fi: "kirjoita se koodina, esimerkiksi \\n",
        sv: "skriv det som en kod, till exempel \\n")
    static let halfCharacter = Text(
        en: "half of a surrogate pair stands alone", fi: "merkin koodista on vain puolet",
        sv: "här står bara ena hälften av ett teckens kod")
    static let writeCharacter = Text(
        en: "write the character itself", fi: "kirjoita itse merkki", sv: "skriv själva tecknet")
    static let doubleBackslash = Text(
        en: "write '\\\\' for a backslash", fi: "kirjoita kenoviiva muodossa '\\\\'",
        sv: "skriv ett omvänt snedstreck som '\\\\'")
    static let fourDigits = Text(
        en: "'\\u' needs four hexadecimal digits", fi: "merkinnän '\\u' jälkeen pitää olla neljä heksadesimaalinumeroa",
        sv: "'\\u' måste följas av fyra hexadecimala siffror")

    static func commaExpected(or closing: UInt8) -> Text {
        let closing = Character(Unicode.Scalar(closing))
        return Text(
            en: "',' or '\(closing)' is expected here", fi: "tässä pitäisi olla ',' tai '\(closing)'",
            sv: "här borde det stå ',' eller '\(closing)'")
    }
}
