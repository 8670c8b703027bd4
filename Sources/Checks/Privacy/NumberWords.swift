/// Words that say of a number beside them whether it is one to call.
enum NumberWords {
    /// Whether a word, in small letters without accents, says that it is one: `gsm`, `matkapuhelinnumero`.
    static func tellsOfTelephone(_ word: String) -> Bool {
        telephone.contains(word) || telephoneStems.contains { word.contains($0) }
    }

    /// Whether a word says that it is an identifier of another kind: `issn`, `asianumero`.
    static func tellsOfIdentifier(_ word: String) -> Bool {
        identifiers.contains(word) || identifierEndings.contains { word.hasSuffix($0) } && !isGeneral(word)
    }

    /// Whether a word says of the one before it that it tells of a number: `number` in `Phone number: 310 1234`.
    static func isGeneral(_ word: String) -> Bool { general.contains(word) }

    /// Signs that say the same as these words.
    static func isTelephoneSign(_ scalar: Unicode.Scalar) -> Bool { "☎☏✆℡📞📱📲📠".unicodeScalars.contains(scalar) }

    private static let telephone: Set<String> = [
        "puh", "puhnro", "tel", "tlf", "tfn", "phone", "phones", "phonenumber", "mob", "mobil", "mobile", "mobiles",
        "mobiili", "mobilnummer", "mobiilinumero", "fax", "sms", "tekstiviesti", "soita", "soittakaa", "numeroon",
        "numerosta", "kotinumero", "tyonumero", "suoranumero", "hemnummer", "direktnummer",
    ]
    private static let telephoneStems = [
        "puhelin", "puhelim", "matkapuh", "telefon", "telephon", "gsm", "kannyk", "whatsapp", "faksi",
    ]
    private static let general: Set<String> = [
        "numero", "nummer", "number", "numbers", "nro", "nr", "no", "num", "on", "is", "ar",
    ]
    private static let identifiers: Set<String> = [
        "issn", "isbn", "orcid", "iban", "bic", "doi", "ytunnus", "tunnus", "diaari", "dnro", "diaarinumero", "viite",
        "viitenumero", "ref", "id", "oid", "ean", "postinumero", "art", "isni", "viaf", "ovt",
    ]
    private static let identifierEndings = ["numero", "numeron", "tunnus", "nummer", "beteckning", "number"]
}
